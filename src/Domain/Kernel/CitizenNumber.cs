using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseManager.Domain;

/// <summary>
/// Notices in a free text what can be the number of a citizen: twelve digits today, nine on the identity cards of before. Such a number
/// belongs in no note.
/// </summary>
public static partial class CitizenNumber
{
    private const int Today = 12;
    private const int Former = 9;
    private const int LabelWithin = 40;

    // How people group twelve or nine digits when they mean one number.
    private static readonly HashSet<string> Groupings =
        [
            "12", "3 3 3 3", "4 4 4", "6 6", "3 1 2 6", "3 1 8", "3 3 6", "3 9", "2 2 2 2 2 2", "1 1 1 1 1 1 1 1 1 1 1 1", "9", "3 3 3",
            "1 1 1 1 1 1 1 1 1"
        ];

    private static readonly HashSet<string> PhoneGroupings =
    [
        "4 3 3", "3 3 4", "3 4 3", "4 6", "3 7", "4 2 2 2", "3 3 2 2", "2 2 2 2 2", "5 5", "2 4 4", "3 4 4", "3 8", "4 3 4", "4 7", "5 3 3",
        "2 9", "2 3 3 3", "2 2 4 4", "4 3 3 3", "4 9",
    ];

    private enum Label
    {
        None,
        Citizen,
        Phone,

        /// <summary>An account, an order, a serial number: the writer says that it is another number.</summary>
        Other,
    }

    /// <summary>
    /// Whether a text holds a number that can be a citizen's, however it is written. Days, hours, amounts, telephone numbers and numbers
    /// that the writer calls by another name are none.
    /// </summary>
    public static bool IsIn(string? text) =>
        text is not null && text.EnumerateRunes().Any(Rune.IsNumber) && Plain(text) is var plain
            && Spans().Matches(plain).Any(span => Holds(plain, span));

    private static bool Holds(string plain, Match span)
    {
        var groups = Digits().Matches(span.Value).Select(digits => new Group(digits.Value, span.Index + digits.Index)).ToList();
        for (var i = 1; i < groups.Count; i++)
        {
            groups[i].Before = plain[groups[i - 1].End..groups[i].Start];
        }

        var label = LabelOf(plain, groups[0].Start, groups[^1].End);
        var amount = Currency().IsMatch(plain[groups[^1].End..]);
        if (groups[0].Digits.Length <= 2 && groups[0].Start > 0 && plain[groups[0].Start - 1] is 'h' or 'g')
        {
            // The minutes of 18h30.
            groups.RemoveAt(0);
        }

        if (groups.Count > 0 && groups[^1].Digits.Length <= 2 && Unit().IsMatch(plain[groups[^1].End..]))
        {
            groups.RemoveAt(groups.Count - 1);
        }

        return groups.Count > 0 && Holds(groups, label, amount);
    }

    private static bool Holds(List<Group> groups, Label label, bool amount)
    {
        var rest = new List<Group>();
        for (var i = label is Label.Other ? AfterOther(groups) : 0; i < groups.Count;)
        {
            var day = DayAt(groups, i);
            var number = day > 0 ? 0 : NumberAt(groups, i, label, amount);
            var phone = day > 0 ? 0 : PhoneAt(groups, i, label);
            if (number > 0 && (phone == 0 || label is not Label.Phone))
            {
                return true;
            }

            if (day + phone == 0)
            {
                rest.Add(groups[i++]);
                continue;
            }

            if (IsScattered(rest, label))
            {
                return true;
            }

            rest.Clear();
            i += Math.Max(day, phone);
        }

        return IsScattered(rest, label);
    }

    // "STK 0123456789012": what follows on the same line, up to a comma, is that other number.
    private static int AfterOther(List<Group> groups)
    {
        var next = groups.FindIndex(1, group => group.Before.AsSpan().IndexOfAny('\n', ',') >= 0);

        return next < 0 ? groups.Count : next;
    }

    /// <summary>How many groups at a place are one day, or a month of a year; 0 when there is none.</summary>
    private static int DayAt(List<Group> groups, int at)
    {
        var one = groups[at];
        if (one.Digits.Length == 8 && (IsDay(one.Digits, "ddMMyyyy") || IsDay(one.Digits, "yyyyMMdd")))
        {
            return 1;
        }

        if (at + 2 < groups.Count && groups[at + 1].Between == groups[at + 2].Between && groups[at + 1].Digits.Length <= 2
            && (IsDay($"{one.Digits}/{groups[at + 1].Digits}/{groups[at + 2].Digits}", "d/M/yyyy")
                || IsDay($"{groups[at + 2].Digits}/{groups[at + 1].Digits}/{one.Digits}", "d/M/yyyy")))
        {
            return 3;
        }

        return at + 1 < groups.Count && groups[at + 1].Between != ' '
            && groups[at + 1].Between != (at + 2 < groups.Count ? groups[at + 2].Between : ' ')
            && IsDay($"1/{one.Digits}/{groups[at + 1].Digits}", "d/M/yyyy")
            ? 2
            : 0;
    }

    private static bool IsDay(string digits, string pattern) =>
        DateOnly.TryParseExact(digits, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and < 2100;

    /// <summary>How many groups at a place are a citizen's number, grouped as people group one; 0 when there is none.</summary>
    private static int NumberAt(List<Group> groups, int at, Label label, bool amount)
    {
        for (var (count, digits) = (1, groups[at].Digits); at + count <= groups.Count && digits.Length <= Today; count++)
        {
            var (end, inner) = (at + count, count > 1 ? groups[at + 1].Between : '\0');
            if (digits.Length is Today or Former
                && Enumerable.Range(at + 1, count - 1).All(i => groups[i].Between == inner)
                && Groupings.Contains(GroupingOf(groups, at, count))
                && (count == 1 && digits.Length == Today
                    || (StandsAlone(groups, at, inner, digits.Length) && StandsAlone(groups, end, inner, digits.Length)))
                && (label is Label.Citizen
                    || (digits.Length == Today ? CanBeToday(digits) : CanBeFormer(digits, count == 1, amount && end == groups.Count))))
            {
                return count;
            }

            digits += end < groups.Count ? groups[end].Digits : "";
        }

        return 0;
    }

    // What is tied to its neighbour as its own groups are to each other, or closer, is a part of something longer.
    private static bool StandsAlone(List<Group> groups, int at, char inner, int length) =>
        at == 0 || at == groups.Count || groups[at].IsWide
        || (groups[at].Between is ' ' or ',' && (groups[at].Between != inner || (inner == ' ' && length == Today)));

    // Province of birth 001–096, then 0 or 1 for the last century and 2 or 3 for this one, then the year of birth.
    private static bool CanBeToday(string digits) => TodaysNumber().IsMatch(digits);

    // The old cards began with the province, 01–38. A mobile number without its first 0 begins with 3, and nine digits in threes are an
    // amount or three numbers.
    private static bool CanBeFormer(string digits, bool inOne, bool amount) =>
        FormerNumber().IsMatch(digits) && (digits[0] == '0' || (inOne && !amount && !digits.EndsWith("000", StringComparison.Ordinal)));

    /// <summary>How many groups at a place are a telephone number; 0 when there is none.</summary>
    private static int PhoneAt(List<Group> groups, int at, Label label)
    {
        for (var (count, digits) = (1, groups[at].Digits); at + count <= groups.Count && digits.Length <= 14; count++)
        {
            var (end, grouping) = (at + count, GroupingOf(groups, at, count));
            if (PhoneNumber.CanBe(digits)
                && (count == 1 || PhoneGroupings.Contains(grouping) || digits.StartsWith("84", StringComparison.Ordinal))
                && (label is Label.Phone || grouping != "2 2 2 2 2" || end == groups.Count || groups[end].Between != groups[at + 1].Between
                    || groups[end].Digits.Length != 2))
            {
                return count;
            }

            digits += end < groups.Count ? groups[end].Digits : "";
        }

        return 0;
    }

    // Twelve digits in unusual groups; parts of days and hours are not among them.
    private static bool IsScattered(List<Group> rest, Label label)
    {
        var known = label is Label.Citizen ? [] : PartsOfDaysAndHours(rest);
        for (var from = 0; from < rest.Count; from++)
        {
            var digits = "";
            for (var to = from; to < rest.Count && digits.Length < Today && !known.Contains(to); to++)
            {
                digits += rest[to].Digits;
                if (digits.Length == Today && (label is Label.Citizen || CanBeToday(digits)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 15/12, 08.30 or 5.12.26, tied closer than to what stands beside it, and the 2026 of a document's number.
    private static HashSet<int> PartsOfDaysAndHours(List<Group> rest)
    {
        var parts = new HashSet<int>();
        for (var at = 0; at < rest.Count; at++)
        {
            if (rest[at].Digits is ['1', '9', _, _] or ['2', '0', _, _] && (IsTiedBefore(at) || IsTiedBefore(at + 1)))
            {
                parts.Add(at);
            }

            for (var count = 3; count >= 2; count--)
            {
                if (at + count <= rest.Count
                    && rest[at + 1].Between is var inner and not ' '
                    && Enumerable.Range(at, count).All(i => rest[i].Digits.Length <= 2 && (i == at || rest[i].Between == inner))
                    && (at == 0 || rest[at].Between != inner) && (at + count == rest.Count || rest[at + count].Between != inner)
                    && IsDayOrHour(rest, at, count))
                {
                    parts.UnionWith(Enumerable.Range(at, count));
                    break;
                }
            }
        }

        return parts;

        bool IsTiedBefore(int at) => at > 0 && at < rest.Count && rest[at].Between is '/' or '-';
    }

    private static bool IsDayOrHour(List<Group> rest, int at, int count)
    {
        var (first, second) = (
            int.Parse(rest[at].Digits, CultureInfo.InvariantCulture), int.Parse(rest[at + 1].Digits, CultureInfo.InvariantCulture));

        return (first is >= 1 and <= 31 && second is >= 1 and <= 12) || (count == 2 && first <= 24 && second <= 59);
    }

    private static string GroupingOf(List<Group> groups, int at, int count) =>
        string.Join(' ', groups.Skip(at).Take(count).Select(group => group.Digits.Length));

    // The nearest word that says what a number is, before it or, for citizens' numbers, right after.
    private static Label LabelOf(string plain, int start, int end)
    {
        var before = plain[Math.Max(0, start - LabelWithin)..start];
        var last = Labels().Matches(before).LastOrDefault();
        var label = last is null ? Label.None
            : last.Groups["citizen"].Success ? Label.Citizen
            : last.Groups["phone"].Success ? Label.Phone
            : last.Groups["other"].Success && AtOnce().IsMatch(before[(last.Index + last.Length)..]) ? Label.Other
            : Label.None;

        return label is Label.None && CitizenAfter().IsMatch(plain[end..]) ? Label.Citizen : label;
    }

    // Lower case without marks, every digit an ASCII one, every dash "-", every space but the line's end " ", nothing that cannot be seen.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().SelectMany(rune => rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()))
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\r' or 0x2028 or 0x2029)
            {
                plain.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                plain.Append(' ');
            }
            else if (category is UnicodeCategory.DecimalDigitNumber)
            {
                plain.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            }
            else if (category is UnicodeCategory.DashPunctuation || rune.Value is 0x2212 or 0x02D7 or 0x2043)
            {
                plain.Append('-');
            }
            else if (rune.Value is 0x00B7 or 0x2022 or 0x2024 or 0x2027 or 0x2219 or 0x22C5 or 0x3002)
            {
                plain.Append('.');
            }
            else if (rune.Value is 0x2044 or 0x2215)
            {
                plain.Append('/');
            }
            else if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) && !TypedText.IsInvisible(rune))
            {
                plain.Append(rune.Value is 'đ' or 'Đ' ? "d" : Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"[0-9]+(?:[^\p{L}0-9]{1,6}[0-9]+)*")]
    private static partial Regex Spans();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("^0(?:0[1-9]|[1-8][0-9]|9[0-6])(?:[01][1-9]|[23][0-3])[0-9]{7}$")]
    private static partial Regex TodaysNumber();

    [GeneratedRegex("^(?:0[1-9]|[12][0-9]|3[01])[0-9]{7}$")]
    private static partial Regex FormerNumber();

    [GeneratedRegex(@"^\s?(?:d|dong|vnd|usd|k|nghin|ngan|trieu|tr|ty)(?![a-z])")]
    private static partial Regex Currency();

    [GeneratedRegex(@"^\s?(?:h|g|gio|p|phut|am|pm|tuoi|ngay|thang|lan|tuan|%)(?![a-z])|^[hg][0-9]")]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"(?<![a-z])(?:(?<citizen>cccd|cmnd|cmtnd|cmt|gttt|can cuoc|chung minh (?:nhan dan|thu)|so chung minh|dinh danh|ddcn|"
        + @"mst|ma so thue|citizen|identity|national id|id)"
        + @"|(?<phone>goi|sdt|dt|dien thoai|phone|tel|zalo|viber|whatsapp|call|mobile|hotline|so may|nhan tin|lien he|lh|fax)"
        + @"|(?<other>stk|so tai khoan|tai khoan|tk|account|acct|iban|ma don|don hang|van don|giao dich|hoa don|bien lai|"
        + @"bien nhan|imei|serial|seri|order|invoice|receipt"
        + @"|so the|the atm|ma benh nhan|ma bn|so benh an|ma ho so|so ho so)"
        + @"|(?<moment>ngay|luc|hen|gio|cap|het han|tu|den|sinh))(?![a-z])")]
    private static partial Regex Labels();

    [GeneratedRegex("^[a-z :.#()-]{0,20}$")]
    private static partial Regex AtOnce();

    [GeneratedRegex(
        @"^[\s()\[\],.:-]{0,4}(?:(?:la|so) )?(?:cccd|cmnd|cmtnd|can cuoc|chung minh (?:nhan dan|thu)|dinh danh ca nhan)(?![a-z])")]
    private static partial Regex CitizenAfter();

    /// <summary>Digits in a row, and what stands before them within a longer run of digits.</summary>
    private sealed class Group(string digits, int start)
    {
        public string Digits => digits;

        public int Start => start;

        public int End => start + digits.Length;

        public string Before { get; set; } = "";

        /// <summary>The sign that ties it to the group before; a space where there is none.</summary>
        public char Between => Before.FirstOrDefault(c => !char.IsWhiteSpace(c), ' ');

        /// <summary>There is space on both sides of the sign, or a new line.</summary>
        public bool IsWide =>
            Before.Contains('\n', StringComparison.Ordinal) || (Before.Length > 2 && Before[0] == ' ' && Before[^1] == ' ');
    }
}
