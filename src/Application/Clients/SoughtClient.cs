using System.Globalization;
using CaseManager.Domain;

namespace CaseManager.Application.Clients;

/// <summary>
/// What is searched for in one box: a client fits by the code or the telephone number that the whole text is, or when every word of it
/// fits.
/// </summary>
internal sealed record SoughtClient(IReadOnlyList<string> Codes, IReadOnlyList<string> Phones, IReadOnlyList<SoughtWord> Words)
{
    private const int FewestCharacters = 3;

    public static SoughtClient In(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = parts.SelectMany((part, at) => NameKey.SoughtWords(part).Select(word => (Word: word, At: at)))
            .Take(NameKey.MostSoughtWords).ToList();
        var names = NameKey.Sought([.. words.Select(word => word.Word)]);

        return new(
            [.. ClientCode.Readings(text).Select(code => code.Value)],
            [.. PhonesOf(text)],
            [
                .. words.Zip(
                    names,
                    (word, name) => new SoughtWord(name, EndOfPhone(parts, word.At), Year(parts[word.At]), PartOfCode(parts[word.At])))
            ]);
    }

    private static IEnumerable<string> PhonesOf(string typed) =>
        new[] { PhoneNumber.Read(typed), PhoneNumber.OfToday(typed) }.OfType<string>();

    // A number may be written in parts: each of them fits a phone that is, or ends in, all of them together, or ends in this one.
    private static string? EndOfPhone(string[] parts, int at)
    {
        if (!IsNumber(parts[at]))
        {
            return null;
        }

        var (from, to) = (at, at);
        while (from > 0 && IsNumber(parts[from - 1]))
        {
            from--;
        }

        while (to < parts.Length - 1 && IsNumber(parts[to + 1]))
        {
            to++;
        }

        string[] spellings = [parts[at], string.Concat(parts[from..(to + 1)])];
        string[] fits =
        [
            .. spellings.Select(Digits).Where(digits => digits.Length >= FewestCharacters).Select(digits => $"{digits}$"),
            .. spellings.SelectMany(PhonesOf).Select(phone => $"^{phone.Replace("+", "\\+", StringComparison.Ordinal)}$"),
        ];

        return fits.Length == 0 ? null : string.Join('|', fits.Distinct());
    }

    private static int? Year(string part) =>
        IsNumber(part) && Digits(part) is { Length: 4 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    // A part of a code has a digit or a hyphen in it, so that no name is taken for one; KH alone is what every code begins with.
    private static string? PartOfCode(string part)
    {
        if (ClientCode.TryParse(part, null, out var code))
        {
            return $"^{Bare(code.Value)}$";
        }

        return part.Any(c => char.IsAsciiDigit(c) || c == '-') && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && Bare(part) is { Length: >= FewestCharacters } bare
            ? bare
            : null;
    }

    private static bool IsNumber(string part) => part.Any(char.IsDigit) && !part.Any(char.IsLetter);

    private static string Digits(string part) =>
        string.Concat(part.Where(char.IsDigit).Select(c => ((int)char.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture)));

    private static string Bare(string code) => code.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}

/// <summary>
/// One word of what is looked for, as regular expressions of what it can be: of a name, a phone, a code, and a year of birth.
/// </summary>
internal sealed record SoughtWord(string Name, string? Phone, int? Year, string? Code);
