using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One bar: its name, its number in words, how long it is (0 to 100), and what stands behind the number.</summary>
public sealed record Bar(string Label, string Value, double Share, string? Note = null);

/// <summary>One step of a cascade: how many reached it, out of all, and what became of the others.</summary>
public sealed record CascadeStep(string Label, string Value, double Share, string? Percent = null, string? Drop = null, bool Other = false);

/// <summary>One cell of a heat table: its number in words and its shade from 0 to 4.</summary>
public sealed record HeatCell(string Text, int Shade);

/// <summary>One line of a heat table.</summary>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells, string? Href = null);

/// <summary>One point of a line: its name below, and its number.</summary>
public sealed record Point(string Label, double Value);

/// <summary>A stripe behind a line, from a number upwards: <c>green</c>, <c>amber</c> or <c>red</c>.</summary>
public sealed record Stripe(double From, string Colour, string? Label = null);

/// <summary>One column: how tall it is and its number in words. A hidden number has no height.</summary>
public sealed record Column(int? Height, string Text)
{
    public static implicit operator Column(int number) => new(number, number.ToString(CultureInfo.CurrentCulture));
}

/// <summary>One month of columns: one column for each series.</summary>
public sealed record ColumnGroup(string Label, IReadOnlyList<Column> Values);

/// <summary>The figures at the top of a report.</summary>
[HtmlTargetElement("lead-stats")]
public sealed class StatsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "lead-stats");
    }
}

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
        output.Content.SetHtmlContent(Html.Of($"<dt>{Label}</dt><dd><b>{value}</b>{Html.If(Note is not null, $"<span{Html.Attribute("class", Trend)}>{Note}</span>")}</dd>"));
    }
}

/// <summary>Bars in a table: the numbers are the table, so text never shrinks and everything can be heard.</summary>
[HtmlTargetElement("lead-bars", Attributes = "caption,items")]
public sealed class BarsTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    public IEnumerable<Bar> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-bars");
        output.Content.SetHtmlContent(Html.Of($"""<caption class="govuk-visually-hidden">{Caption}</caption><tbody>{Html.Each(Items, b => Html.Of($"""<tr><th scope="row">{b.Label}</th><td aria-hidden="true"><span class="lead-bar lead-bar--3"><i class="w-{Figures.Percent(b.Share)}"></i></span></td><td class="n">{b.Value}</td>{Html.If(b.Note is not null, $"<td class=\"t\">{b.Note}</td>")}</tr>"""))}</tbody>"""));
    }
}

/// <summary>How many reach each step, and where the others stayed.</summary>
[HtmlTargetElement("lead-cascade", Attributes = "items")]
public sealed class CascadeTagHelper : TagHelper
{
    public IEnumerable<CascadeStep> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-casc");
        output.Content.SetHtmlContent(Html.Each(Items, s => Html.Of(
            $"""<li><div><span>{s.Label}</span><span><b>{s.Value}</b>{Html.If(s.Percent is not null, $" <span class=\"lead-muted\">· {s.Percent}</span>")}</span></div><span class="lead-bar{(s.Other ? " lead-bar--2" : "")}" aria-hidden="true"><i class="w-{Figures.Percent(s.Share)}"></i></span>{Html.If(s.Drop is not null, $"<p class=\"lead-drop\">{s.Drop}</p>")}</li>""")));
    }
}

/// <summary>Figures by ward, darker where there is more; small numbers are hidden before they come here.</summary>
[HtmlTargetElement("lead-heat-table", Attributes = "caption,columns,rows")]
public sealed class HeatTableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The headings, the first one above the names of the rows.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    public IEnumerable<HeatRow> Rows { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-scroll");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Content.SetHtmlContent(Html.Of($"""<table class="lead-heat"><caption class="govuk-visually-hidden">{Caption}</caption><thead><tr>{Html.Each(Columns, c => Html.Of($"<th scope=\"col\">{c}</th>"))}</tr></thead><tbody>{Html.Each(Rows, r => Html.Of($"""<tr><th scope="row">{(r.Href is null ? Html.Of($"{r.Label}") : Html.Of($"<a class=\"govuk-link\" href=\"{r.Href}\">{r.Label}</a>"))}</th>{Html.Each(r.Cells, c => Html.Of($"<td class=\"lead-heat--{Math.Clamp(c.Shade, 0, 4)}\">{c.Text}</td>"))}</tr>"""))}</tbody></table>"""));
    }
}

/// <summary>Columns by month; the same numbers stand in a table below, for those who hear or copy them.</summary>
[HtmlTargetElement("lead-columns", Attributes = "caption,series,groups")]
public sealed class ColumnsTagHelper : TagHelper
{
    private const int FewGroups = 8;
    private const int NamesBelow = 6;

    public string Caption { get; set; } = "";

    public IReadOnlyList<string> Series { get; set; } = [];

    public IReadOnlyList<ColumnGroup> Groups { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Many columns are told apart by their heights and every second or third name; the numbers stand in the table.
        var many = Groups.Count > FewGroups;
        var step = many ? (Groups.Count + NamesBelow - 1) / NamesBelow : 1;
        var most = Math.Max(1, Groups.SelectMany(g => g.Values).Max(v => v.Height) ?? 0);
        var columns = Html.Each(Groups, g => Html.Of($"<li>{Html.Each(g.Values, v => Html.Of($"<i class=\"h-{Figures.Percent((v.Height ?? 0) * 88.0 / most)}\"><span>{v.Text}</span></i>"))}</li>"));
        var table = Html.Of($"""<table class="govuk-table"><caption class="govuk-visually-hidden">{Caption}</caption><thead><tr><td class="govuk-table__header"></td>{Html.Each(Series, s => Html.Of($"<th scope=\"col\" class=\"govuk-table__header govuk-table__header--numeric\">{s}</th>"))}</tr></thead><tbody>{Html.Each(Groups, g => Html.Of($"<tr><th scope=\"row\" class=\"govuk-table__header\">{g.Label}</th>{Html.Each(g.Values, v => Html.Of($"<td class=\"govuk-table__cell govuk-table__cell--numeric\">{v.Text}</td>"))}</tr>"))}</tbody></table>""");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-fig");
        output.Content.SetHtmlContent(Html.Of($"""<div aria-hidden="true"><ul class="lead-cols{(many ? " lead-cols--many" : "")}">{columns}</ul><ul class="lead-cols__x">{Html.Each(Groups.Select((g, i) => i % step == 0 ? g.Label : ""), label => Html.Of($"<li>{label}</li>"))}</ul><div class="lead-key">{Html.Each(Series, s => Html.Of($"<span>{s}</span>"))}</div></div><details class="lead-datatable"><summary>{Application.Texts.Text.T("Common.DataTable")}</summary>{table}</details>"""));
    }
}

/// <summary>A line through a few points over labelled stripes, such as scores over bands of risk. The title says the same in words.</summary>
[HtmlTargetElement("lead-sparkline", Attributes = "title,points")]
public sealed class SparklineTagHelper : TagHelper
{
    private const double Left = 34, Right = 300, Top = 16, Bottom = 78;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "";

    public IReadOnlyList<Point> Points { get; set; } = [];

    /// <summary>The stripes from the lowest up.</summary>
    public IReadOnlyList<Stripe> Stripes { get; set; } = [];

    public double Max { get; set; } = 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = PageScripts.UniqueId(ViewContext, "line");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", "0 0 300 98");
        output.Attributes.SetAttribute("class", "lead-chart");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", id);

        double X(int i) => Points.Count == 1 ? (Left + Right) / 2 : Left + 28 + (i * (Right - Left - 60) / (Points.Count - 1));
        double Y(double value) => Bottom - (Math.Clamp(value / Max, 0, 1) * (Bottom - Top));
        var stripes = Html.Each(
            Stripes.Select((s, i) => (s, to: i + 1 < Stripes.Count ? Stripes[i + 1].From : Max)),
            s => Html.Of($"""<rect x="{Figures.N(Left)}" y="{Figures.N(Y(s.to))}" width="{Figures.N(Right - Left)}" height="{Figures.N(Y(s.s.From) - Y(s.to))}" fill="{Figures.Tint(s.s.Colour)}"/>{Html.If(s.s.Label is not null, $"<text x=\"0\" y=\"{Figures.N(Y(s.s.From) - 1)}\" class=\"m\">{s.s.Label}</text>")}"""));
        var path = string.Join('L', Points.Select((p, i) => $"{Figures.N(X(i))} {Figures.N(Y(p.Value))}"));
        var dots = Html.Each(Points.Select((p, i) => (p, i)), d => Html.Of(
            $"""<circle cx="{Figures.N(X(d.i))}" cy="{Figures.N(Y(d.p.Value))}" r="5" fill="{(d.i == Points.Count - 1 ? "#0b5d63" : "#fff")}" stroke="#0b5d63" stroke-width="3"/><text x="{Figures.N(X(d.i))}" y="{Figures.N(Math.Max(12, Y(d.p.Value) - 10))}" text-anchor="middle" class="b">{Figures.N(d.p.Value)}</text><text x="{Figures.N(X(d.i))}" y="95" text-anchor="middle" class="m">{d.p.Label}</text>"""));
        output.Content.SetHtmlContent(Html.Of($"""<title id="{id}">{Title}</title>{stripes}<path d="M{path}" fill="none" stroke="#0b5d63" stroke-width="3"/>{dots}"""));
    }
}

internal static class Figures
{
    /// <summary>A whole percent from 0 to 100, as the size classes are named.</summary>
    public static int Percent(double share) => (int)Math.Round(Math.Clamp(share, 0, 100));

    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Tint(string colour) => colour switch { "red" => "#fdebe9", "amber" => "#fdf0d8", "green" => "#e2f3ea", _ => "#e9eeed" };
}
