using System.Globalization;
using System.Text;

namespace CaseManager.Domain;

/// <summary>
/// A text as the programme keeps it: what a person sees, and nothing else. Pages, the API and imports read through it, so that what was
/// counted in the browser is what is counted, compared and kept here.
/// </summary>
public static class TypedText
{
    // From here on come scripts whose letters take another form beside a joiner (Arabic, Khmer, Cham …), and emoji.
    private const int FirstThatJoins = 0x0600;

    /// <summary>
    /// The text in one spelling (NFC), lines ended by LF, every kind of space one space, without invisible characters and without space
    /// around it. Empty when nothing could be seen.
    /// </summary>
    public static string Clean(string typed)
    {
        var runes = typed.ReplaceLineEndings("\n").EnumerateRunes().ToList();
        var seen = new StringBuilder(typed.Length);
        for (var i = 0; i < runes.Count; i++)
        {
            var rune = runes[i];
            if (rune.Value is '\n' or '\t')
            {
                seen.Append((char)rune.Value);
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator)
            {
                seen.Append(' ');
            }
            else if (IsJoiner(rune) ? Joins(runes, i) : !IsInvisible(rune))
            {
                seen.Append(rune);
            }
        }

        var text = seen.ToString().Trim().Normalize(NormalizationForm.FormC);

        return text.EnumerateRunes().All(IsMark) ? "" : text;
    }

    /// <summary>
    /// Whether a character shows nothing by itself: a control, a format character, a filler, half a character or what stands in the place
    /// of one that could not be read.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0;

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool Joins(List<Rune> runes, int at) =>
        at > 0 && at < runes.Count - 1 && IsJoinable(runes[at - 1]) && IsJoinable(runes[at + 1]);

    private static bool IsJoinable(Rune rune) => rune.Value >= FirstThatJoins && !Rune.IsWhiteSpace(rune) && !IsInvisible(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.SpacingCombiningMark;
}
