using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One figure: what it is, how much, and what it should be compared with.</summary>
[HtmlTargetElement("lead-stat", Attributes = "label,value")]
public sealed class StatTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Label { get; set; } = "";

    public string Value { get; set; } = "";

    public string? Note { get; set => field = Html.Given(value); }

    /// <summary><c>up</c> for better, <c>down</c> for worse; the note says it in words too.</summary>
    public string? Trend { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var target = Target;
        var value = target is null ? Html.Of($"{Value}") : Html.Of($"<a class=\"govuk-link\" href=\"{target}\">{Value}</a>");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-stat");
        var note = Html.If(Note is not null, $"<span{Html.Attribute("class", Trend)}>{Note}</span>");
        output.Content.SetHtmlContent(Html.Of($"<dt>{Label}</dt><dd><b>{value}</b>{note}</dd>"));
    }
}
