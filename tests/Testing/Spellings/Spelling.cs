using System.Text.RegularExpressions;

namespace CaseManager.Testing.Spellings;

/// <summary>The tables of spellings beside this file: one way to write a thing on each line, and what it is.</summary>
public static class Spelling
{
    /// <summary>What people write into notes, and whether it is asked about as a citizen's number.</summary>
    public static IReadOnlyList<(string Text, bool Asked)> CitizenNumbers { get; } =
        [.. Rows("citizen-numbers.tsv").Select(cells => (cells[1], cells[0] == "asked"))];

    /// <summary>The rows of a table, cell by cell; \n and \uXXXX stand for what cannot be seen.</summary>
    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Spellings", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t').Select(Regex.Unescape).ToArray());
}
