using System.Globalization;

namespace CaseManager.Web.TagHelpers;

/// <summary>One bar: its name, its number in words, how long it is (0 to 100), and what stands behind the number.</summary>
public sealed record Bar(string Label, string Value, double Share, string? Note = null);

/// <summary>One step of a cascade: how many reached it, out of all, and the outcome of the others.</summary>
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

internal static class Figures
{
    /// <summary>A whole percent from 0 to 100, as the size classes are named.</summary>
    public static int Percent(double share) => (int)Math.Round(Math.Clamp(share, 0, 100));

    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Tint(string colour) =>
        colour switch { "red" => "#fdebe9", "amber" => "#fdf0d8", "green" => "#e2f3ea", _ => "#e9eeed" };
}
