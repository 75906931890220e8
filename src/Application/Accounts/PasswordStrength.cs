using System.Text.RegularExpressions;
using CaseManager.Domain;

namespace CaseManager.Application.Accounts;

/// <summary>
/// About how many guesses a password withstands, as a power of two, of somebody who knows how people choose them: words, syllables and
/// names, years, rows of letters, walks over the keyboard, all of it repeated, with or without marks, or with digits for letters.
/// </summary>
internal static partial class PasswordStrength
{
    /// <summary>What one letter or digit is worth that belongs to nothing.</summary>
    private const double Letter = 3.33;

    private const double Word = 6;
    private const double Syllable = 10;
    private const double Year = 6;
    private const double Row = 5;
    private const double WalkBegun = 6;
    private const double WalkStep = 0.5;
    private const double Repeat = 1;

    private const int ShortestRow = 3;

    private static readonly string[] Keyboard = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly HashSet<string> Guessed = Read();

    /// <param name="password">The password as it was typed.</param>
    /// <param name="names">What else is tried, and what each is worth: names of wards, of the person.</param>
    public static double Bits(string password, IReadOnlyDictionary<string, double> names)
    {
        var small = password.ToLowerInvariant();

        return new[] { Swap(small, "!@#$%^&*()", "1234567890"), Swap(small, "@4310$57!", "aaeiossti"), small }
            .Select(text => string.Concat(NameKey.Words(text)))
            .Min(text => Math.Min(OfText(text, names), OfRepeated(text, names)));
    }

    private static double OfRepeated(string text, IReadOnlyDictionary<string, double> names)
    {
        for (var repeats = 0; ; repeats++)
        {
            var once = Repeated().Replace(text, "$1");
            if (once == text)
            {
                return OfText(text, names) + (repeats * Repeat);
            }

            text = once;
        }
    }

    // The cheapest way to put the text together from its parts.
    private static double OfText(string text, IReadOnlyDictionary<string, double> names)
    {
        var best = new double[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = best[end - 1] + Letter;
            for (var start = 0; start < end - 1; start++)
            {
                best[end] = Math.Min(best[end], best[start] + OfPart(text[start..end], names));
            }
        }

        return best[text.Length];
    }

    private static double OfPart(string part, IReadOnlyDictionary<string, double> names) =>
        new[]
        {
            part.Length * Letter,
            names.GetValueOrDefault(part, double.MaxValue),
            Guessed.Contains(part) ? Word : double.MaxValue,
            part.Length is 4 && (part.StartsWith("19", StringComparison.Ordinal) || part.StartsWith("20", StringComparison.Ordinal))
                && part.All(char.IsAsciiDigit) ? Year : double.MaxValue,
            part.Length <= 7 && VietnameseSyllable().IsMatch(part) ? Syllable : double.MaxValue,
            part.Length >= ShortestRow && IsRow(part) ? Row : double.MaxValue,
            part.Length >= ShortestRow && IsWalk(part) ? WalkBegun + (WalkStep * part.Length) : double.MaxValue,
        }.Min();

    private static bool IsRow(string part) =>
        part[1] - part[0] is var step and (-1 or 0 or 1) && part.Zip(part.Skip(1)).All(pair => pair.Second - pair.First == step);

    private static bool IsWalk(string part) => part.Zip(part.Skip(1)).All(pair => AreNeighbours(pair.First, pair.Second));

    private static bool AreNeighbours(char one, char other)
    {
        var (row, otherRow) = (RowOf(one), RowOf(other));

        return row >= 0 && otherRow >= 0 && Math.Abs(row - otherRow) <= 1
            && Math.Abs(Keyboard[row].IndexOf(one, StringComparison.Ordinal) - Keyboard[otherRow].IndexOf(other, StringComparison.Ordinal))
                <= 1;

        static int RowOf(char key) => Array.FindIndex(Keyboard, row => row.Contains(key, StringComparison.Ordinal));
    }

    private static string Swap(string text, string from, string to) =>
        string.Concat(text.Select(letter => from.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var i ? to[i] : letter));

    private static HashSet<string> Read()
    {
        using var file = new StreamReader(
            typeof(PasswordStrength).Assembly.GetManifestResourceStream("CaseManager.Application.Accounts.guessed-words.txt")!);

        return file.ReadToEnd().Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
    }

    // Without its marks: some two thousand of them.
    [GeneratedRegex(
        "^(ngh?|nh|kh|gh?|gi|qu|ch|tr|th|ph|[bcdhklmnprstvx])?(uye|uya|ie|ye|uo|ua|uu|ia|oa|oe|uy|[aeiouy])(ng|nh|ch|[cmnptiouy])?$")]
    private static partial Regex VietnameseSyllable();

    [GeneratedRegex(@"(.+?)\1+")]
    private static partial Regex Repeated();
}
