using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One thing to do: when, who, why, and its button (slot <c>action</c>). Tags are the content.</summary>
[HtmlTargetElement("lead-worklist-row", Attributes = "title")]
public sealed class WorklistRowTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Title { get; set; } = "";

    /// <summary>The hour, or how long it has waited.</summary>
    public string? Time { get; set => field = Html.Given(value); }

    public string? Note { get; set => field = Html.Given(value); }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tags = await output.GetChildContentAsync();
        var target = Target;
        var title = target is null ? Html.Of($"<b>{Title}</b>") : Html.Of($"<a class=\"govuk-link\" href=\"{target}\">{Title}</a>");
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wrap");
        var time = Html.If(Time is not null, $"""<span class="lead-time">{Time}</span>""");
        var note = Html.If(Note is not null, $"<p>{Note}</p>");
        output.Content.SetHtmlContent(Html.Of(
            $"""{time}<div class="lead-rows__b">{title} {tags}{note}</div>{SlotTagHelper.Part(context, "action")}"""));
    }
}
