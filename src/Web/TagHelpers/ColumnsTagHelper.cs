using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Columns by month; the same numbers stand in a table below, for those who hear or copy them.</summary>
[HtmlTargetElement("lead-columns", Attributes = "caption,series,groups")]
public sealed class ColumnsTagHelper : ComponentTagHelper
{
    private const int FewGroups = 8;
    private const int NamesBelow = 6;
    private const double Tallest = 88.0;

    public string Caption { get; set; } = "";

    public IReadOnlyList<string> Series { get; set; } = [];

    public IReadOnlyList<ColumnGroup> Groups { get; set; } = [];

    /// <summary>Many columns are told apart by their heights and every second or third name; the numbers stand in the table.</summary>
    internal bool IsMany => Groups.Count > FewGroups;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, "div", "lead-fig");

    /// <summary>Whether a group bears its name below.</summary>
    internal bool IsNamed(int place) => place % (IsMany ? (Groups.Count + NamesBelow - 1) / NamesBelow : 1) == 0;

    /// <summary>How tall a column is, in hundredths; above the tallest there is room for its number.</summary>
    internal int HeightOf(Column column) => Figures.Percent((column.Height ?? 0) * Tallest / Most);

    private int Most => field > 0 ? field : field = Math.Max(1, Groups.SelectMany(group => group.Values).Max(column => column.Height) ?? 0);
}
