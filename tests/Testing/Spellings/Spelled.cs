using System.Text.RegularExpressions;

namespace CaseManager.Testing.Spellings;

/// <summary>
/// How names, telephone numbers and codes are written, from the tables beside this file: one spelling on each line, and what it is.
/// </summary>
public static class Spelled
{
    /// <summary>Two names, and whether one is found by the other.</summary>
    public static IReadOnlyList<(string Kept, string Typed, bool Same)> Names { get; } =
        [.. Rows("names.tsv").Select(cells => (cells[1], cells[2], cells[0] == "same"))];

    /// <summary>A number as it is handed over, and what it is: for a person, for an office, and today when it is dialled no more.</summary>
    public static IReadOnlyList<PhoneSpelling> Phones { get; } =
        [.. Rows("phones.tsv").Select(cells => new PhoneSpelling(cells[0], OrNone(cells[1]), OrNone(cells[2]), OrNone(cells[3])))];

    /// <summary>A code as it is handed over, and which it is; null when it is none, or could be several.</summary>
    public static IReadOnlyList<(string Typed, string? Code)> Codes { get; } =
        [.. Rows("codes.tsv").Select(cells => (cells[0], OrNone(cells[1])))];

    private static string? OrNone(string cell) => cell == "-" ? null : cell;

    /// <summary>The rows of a table, cell by cell; \uXXXX stands for what cannot be seen.</summary>
    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Spellings", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t').Select(Regex.Unescape).ToArray());
}

/// <summary>One spelling of a telephone number, and what it is kept as.</summary>
public sealed record PhoneSpelling(string Typed, string? OfAPerson, string? OfAnOffice, string? Today);
