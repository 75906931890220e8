using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using PhoneNumbers;

namespace CaseManager.Domain;

/// <summary>
/// A telephone number, kept in one form however it was typed: a Vietnamese one as it is dialled here (0912345678, 02438251234), another
/// country's with + (+33612345678), an office's also as a short one (115, 19001234).
/// </summary>
public static class PhoneNumber
{
    /// <summary>What a field for a number takes: more than the longest number, because it may be pasted with words around it.</summary>
    public const int TypedMaxLength = 60;

    private const string Country = "VN";
    private const int CountryCode = 84;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// The number under which a person can be reached: mobile, landline, over the internet, or of another country; null when it cannot be
    /// one.
    /// </summary>
    public static string? Read(string? typed) => Parse(typed) is { } number && IsOfAPerson(number) ? Form(number) : null;

    /// <summary>
    /// The number of a place that is called: a person's kinds, and those that only offices have, such as 115, 1022 or 1900 1234.
    /// </summary>
    public static string? ReadOffice(string? typed) =>
        Digits(typed) is ['1', _, _] or ['1', _, _, _] ? Digits(typed)
        : Parse(typed) is { } number && (IsOfAPerson(number) || Numbers.IsValidNumber(number)) ? Form(number)
        : null;

    /// <summary>Whether digits are dialled, or were before 2018, to reach a person.</summary>
    public static bool CanBe(string digits) => (Read(digits) ?? OfToday(digits)) is not null;

    /// <summary>
    /// What a number of before 2018 is today, when it is dialled no more: 0168 234 5678 is now 038 234 5678; null for any other.
    /// </summary>
    public static string? OfToday(string? typed)
    {
        if (Parse(typed) is not { CountryCode: CountryCode } number || Numbers.IsValidNumber(number))
        {
            return null;
        }

        var old = number.NationalNumber.ToString(CultureInfo.InvariantCulture);
        foreach (var length in (int[])[3, 2, 1])
        {
            // A code of one figure was followed by eight, the longer ones by seven.
            if (old.Length == (length == 1 ? 9 : length + 7) && RenamedCodes.TryGetValue(old[..length], out var code)
                && Parse($"0{code}{old[length..]}") is { } today && Numbers.IsValidNumber(today))
            {
                return Form(today);
            }
        }

        return null;
    }

    /// <summary>A kept number as people read it: 0912 345 678.</summary>
    [return: NotNullIfNotNull(nameof(number))]
    public static string? Show(string? number) =>
        Parse(number) is { } parsed
            ? Numbers.Format(parsed, parsed.CountryCode == CountryCode ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL)
            : number;

    // A new mobile or area code is in use before the tables of a library know it.
    private static bool IsOfAPerson(PhoneNumbers.PhoneNumber number) =>
        Numbers.IsValidNumber(number)
            ? Numbers.GetNumberType(number) is not (PhoneNumberType.TOLL_FREE or PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST
                or PhoneNumberType.UAN or PhoneNumberType.VOICEMAIL)
            : number is
            {
                CountryCode: CountryCode, NationalNumber: (>= 300_000_000 and < 400_000_000) or (>= 500_000_000 and < 600_000_000)
                or (>= 700_000_000 and < 1_000_000_000) or (>= 2_000_000_000 and < 3_000_000_000)
            } && !WasRenamed(number);

    private static bool WasRenamed(PhoneNumbers.PhoneNumber number) => OfToday($"0{number.NationalNumber}") is not null;

    private static string Form(PhoneNumbers.PhoneNumber number) =>
        number.CountryCode == CountryCode
            ? string.Concat(Numbers.Format(number, PhoneNumberFormat.NATIONAL).Where(char.IsAsciiDigit))
            : Numbers.Format(number, PhoneNumberFormat.E164);

    private static PhoneNumbers.PhoneNumber? Parse(string? typed)
    {
        if (Digits(typed) is not { Length: > 4 } digits)
        {
            return null;
        }

        try
        {
            return Numbers.Parse(digits, Country);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    // The digits, with + in front when it was; words and signs may stand before and after them, signs only between them. Two numbers are
    // none.
    private static string? Digits(string? typed)
    {
        if (typed is null or { Length: > 200 })
        {
            return null;
        }

        var text = string.Concat(typed.EnumerateRunes()).Normalize(NormalizationForm.FormKC).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
            .Select(rune =>
                Rune.IsDigit(rune) ? (char)('0' + (int)Rune.GetNumericValue(rune)) : rune.Value == '+' ? '+' : Rune.IsLetter(rune)
                    ? 'x'
                    : '-')
            .ToList();
        var (first, last) = (text.FindIndex(c => c is '+' || char.IsAsciiDigit(c)), text.FindLastIndex(char.IsAsciiDigit));
        if (first < 0 || last < first || text[(first + 1)..(last + 1)].Exists(c => c is 'x' or '+'))
        {
            return null;
        }

        var bare = string.Concat(text[first..(last + 1)].Where(c => c != '-'));

        return bare.StartsWith("+0", StringComparison.Ordinal) ? bare[1..] : bare;
    }

    // Mobile numbers of eleven digits became ten in 2018, area codes new ones in 2017.
    private static readonly Dictionary<string, string> RenamedCodes = new()
    {
        ["120"] = "70",
        ["121"] = "79",
        ["122"] = "77",
        ["123"] = "83",
        ["124"] = "84",
        ["125"] = "85",
        ["126"] = "76",
        ["127"] = "81",
        ["128"] = "78",
        ["129"] = "82",
        ["162"] = "32",
        ["163"] = "33",
        ["164"] = "34",
        ["165"] = "35",
        ["166"] = "36",
        ["167"] = "37",
        ["168"] = "38",
        ["169"] = "39",
        ["186"] = "56",
        ["188"] = "58",
        ["199"] = "59",
        ["22"] = "212",
        ["231"] = "213",
        ["20"] = "214",
        ["230"] = "215",
        ["29"] = "216",
        ["52"] = "232",
        ["53"] = "233",
        ["54"] = "234",
        ["510"] = "235",
        ["511"] = "236",
        ["37"] = "237",
        ["38"] = "238",
        ["39"] = "239",
        ["33"] = "203",
        ["240"] = "204",
        ["25"] = "205",
        ["26"] = "206",
        ["27"] = "207",
        ["280"] = "208",
        ["281"] = "209",
        ["320"] = "220",
        ["321"] = "221",
        ["241"] = "222",
        ["31"] = "225",
        ["351"] = "226",
        ["36"] = "227",
        ["350"] = "228",
        ["30"] = "229",
        ["780"] = "290",
        ["781"] = "291",
        ["710"] = "292",
        ["711"] = "293",
        ["74"] = "294",
        ["76"] = "296",
        ["77"] = "297",
        ["79"] = "299",
        ["4"] = "24",
        ["8"] = "28",
        ["61"] = "251",
        ["62"] = "252",
        ["64"] = "254",
        ["55"] = "255",
        ["56"] = "256",
        ["57"] = "257",
        ["58"] = "258",
        ["68"] = "259",
        ["60"] = "260",
        ["501"] = "261",
        ["500"] = "262",
        ["63"] = "263",
        ["59"] = "269",
        ["70"] = "270",
        ["651"] = "271",
        ["72"] = "272",
        ["73"] = "273",
        ["650"] = "274",
        ["75"] = "275",
        ["66"] = "276",
        ["67"] = "277",
    };
}
