using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A state in a word and a colour: teal under way, green done, amber due, red act now, grey neutral, violet assessment, blue note.
/// </summary>
[HtmlTargetElement("lead-tag")]
public sealed class TagTagHelper : TagHelper
{
    public string? Colour { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-tag" + (Colour is null or "grey" ? "" : $" lead-tag--{Colour}"));
    }
}
