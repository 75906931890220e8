using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Bars in a table: the numbers are the table, so text never shrinks and everything can be heard.</summary>
[HtmlTargetElement("lead-bars", Attributes = "caption,items")]
public sealed class BarsTagHelper : ComponentTagHelper
{
    public string Caption { get; set; } = "";

    public IEnumerable<Bar> Items { get; set; } = [];

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, "table", "lead-bars");
}
