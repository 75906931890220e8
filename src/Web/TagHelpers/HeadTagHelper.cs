using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A page's heading, the line below it, and its actions beside it.</summary>
[HtmlTargetElement("lead-head", Attributes = "title")]
public sealed class HeadTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    public string? Sub { get; set => field = Html.Given(value); }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, "div", "lead-head");
}
