using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Figures by ward, darker where there is more; small numbers are hidden before they come here.</summary>
[HtmlTargetElement("lead-heat-table", Attributes = "caption,columns,rows")]
public sealed class HeatTableTagHelper : ComponentTagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The headings, the first one above the names of the rows.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    public IEnumerable<HeatRow> Rows { get; set; } = [];

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", Caption);

        return Write(output, "div", "lead-scroll");
    }
}
