using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A band of risk, 1 to 3: a word, a colour and filled bars.</summary>
[HtmlTargetElement("lead-band", Attributes = "level")]
public sealed class BandTagHelper : TagHelper
{
    public int Level { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = await output.GetChildContentAsync();
        var colour = Level switch { 1 => "green", 2 => "amber", _ => "red" };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lead-tag lead-tag--{colour}");
        var bars = Html.Each(Enumerable.Range(1, 3), i => new HtmlString(i <= Level ? "<i class=\"on\"></i>" : "<i></i>"));
        output.Content.SetHtmlContent(Html.Of($"""<span class="lead-band" aria-hidden="true">{bars}</span>{word}"""));
    }
}
