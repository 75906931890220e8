using System.Globalization;
using System.Text;

namespace CaseManager.Domain;

/// <summary>
/// What a name is looked for, compared and sorted by, typed on any keyboard: letters and digits in lower case without marks, in words.
/// "ĐẶNG Thị Hoà" is "dang thi hoa"; H'Hen, H’Hen and H-Hen are all "h hen". Letters of other scripts stay letters.
/// </summary>
public static class NameKey
{
    /// <summary>So many words of what is typed into a search are looked for.</summary>
    public const int MostSoughtWords = 8;

    // The longest word that a name has; a regular expression of many more letters is too complex for PostgreSQL.
    private const int LongestWord = 100;

    public static string Of(string? name) => string.Join(' ', Words(name));

    /// <summary>The words of a key. Apostrophes, hyphens, dots and brackets part words; format characters are not there.</summary>
    public static string[] Words(string? name)
    {
        var key = new StringBuilder();
        foreach (var rune in Readable(name).Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(rune => !IsMarkOfLatin(rune)))
        {
            key.Append(IsOfAWord(rune) ? Plain(Rune.ToLowerInvariant(rune)) : " ");
        }

        return key.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words that a search looks for: the first eight of what was typed, of each the first hundred letters.</summary>
    public static string[] SoughtWords(string? typed) =>
        [.. Words(typed).Take(MostSoughtWords).Select(word => string.Concat(word.EnumerateRunes().Take(LongestWord)))];

    /// <summary>
    /// One regular expression a word, for .NET and PostgreSQL alike, which a key fits that has the word, or with <paramref name="whole"/>
    /// unset a word that begins with it. Where words are parted does not matter: "h hen", "hhen" and "h'hen" each fit "h hen" and "hhen".
    /// </summary>
    public static IReadOnlyList<string> Sought(IReadOnlyList<string> words, bool whole = false)
    {
        return [.. words.Select((word, i) => $"(^| )({string.Join('|', Joined(i).Select(AnywhereParted))}){(whole ? "( |$)" : "")}")];

        IEnumerable<string> Joined(int i)
        {
            var (before, after) = (i > 0 ? words[i - 1] : "", i + 1 < words.Count ? words[i + 1] : "");

            return new[] { words[i], before + words[i], words[i] + after, before + words[i] + after }.Distinct();
        }

        static string AnywhereParted(string word) => string.Join(" ?", word.EnumerateRunes());
    }

    /// <summary>
    /// What names are sorted by: the given name, which stands last, then the others, for a Vietnamese order that knows An, Ánh and Ân
    /// apart. Signs between letters, and a second name in brackets, do not count.
    /// </summary>
    public static string ToSort(string name)
    {
        var open = name.IndexOfAny(['(', '[']);
        var words = Spoken(open > 0 ? name[..open] : name);

        return words.Count == 0 ? name : string.Join(' ', words.Skip(words.Count - 1).Concat(words.SkipLast(1)));

        static List<string> Spoken(string text) =>
            [.. text.Split((char[]?)null)
                .Select(word =>
                    string.Concat(
                        word.EnumerateRunes()
                            .Where(rune => IsOfAWord(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)))
                .Where(word => word.Length > 0)];
    }

    /// <summary>
    /// Whether a text can be a name: letters of any script with their marks, and the signs that stand between or around them; no digits.
    /// </summary>
    public static bool IsAName(string text)
    {
        var runes = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC).EnumerateRunes().ToList();

        return runes.Exists(Rune.IsLetter) && runes.TrueForAll(rune => Rune.IsLetter(rune) || IsBetweenLetters(rune));
    }

    private static bool IsBetweenLetters(Rune rune) =>
        rune.Value is '\'' or '"' or '`' or '′' or '−' or '.' or ',' or '·'
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Format
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;

    private static string Readable(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format));

    // Marks over and under Latin letters, and variation selectors. Vowel signs of Khmer, Chăm or Thai are letters there and stay.
    private static bool IsMarkOfLatin(Rune rune) => rune.Value
        is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF)
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE20 and <= 0xFE2F) or (>= 0xE0100 and <= 0xE01EF) or 0x17B4 or 0x17B5;

    // ʼ ʹ ˈ and their like are letters to Unicode; in names they are apostrophes, as are the saltillos ꞌ and Ꞌ.
    private static bool IsOfAWord(Rune rune) =>
        rune.Value is not ((>= 0x02B9 and <= 0x02DF) or 0xA78B or 0xA78C)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark
            || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && !IsMarkOfLatin(rune)));

    // Letters with a stroke or hook are letters of their own to Unicode; Êđê, Gia Rai, Ba Na and Mnông write ƀ and đ, old fonts ð.
    private static string Plain(Rune letter) => letter.Value switch
    {
        'đ' or 'ð' or 'ɖ' or 'ɗ' or 'ƌ' => "d",
        'ƀ' or 'ɓ' or 'ƃ' => "b",
        'ł' or 'ƚ' => "l",
        'ø' => "o",
        'ı' => "i",
        'ŋ' => "ng",
        _ => letter.ToString(),
    };
}
