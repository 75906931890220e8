using System.Globalization;
using CaseManager.Application.Texts;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure;

/// <summary>Days and hours as people in the programme write them, always in Vietnam's time.</summary>
public static class Dates
{
    /// <summary>The day on which a moment falls in Vietnam.</summary>
    public static DateOnly Day(DateTimeOffset at) => at.DayInVietnam();

    /// <summary>22/09/2026</summary>
    public static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Short(DateTimeOffset at) => Short(Day(at));

    /// <summary>14:36</summary>
    public static string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>22/09/2026, 14:36</summary>
    public static string DateAndTime(DateTimeOffset at) => $"{Short(at)}, {Time(at)}";

    /// <summary>Thứ Ba, ngày 22 tháng 9 năm 2026; Tuesday 22 September 2026</summary>
    public static string Long(DateOnly day) => day.ToString(Text.T("Common.Date.LongFormat"), CultureInfo.CurrentCulture);

    /// <summary>Tháng 9, 2026; September 2026</summary>
    public static string Month(DateOnly day) => day.ToString(Text.T("Common.Date.MonthFormat"), CultureInfo.CurrentCulture);

    /// <summary>T4 23/09; Wed 23/09</summary>
    public static string Weekday(DateOnly day) =>
        $"{Text.T($"Common.Weekday.{day.DayOfWeek}")} {day.ToString("dd/MM", CultureInfo.InvariantCulture)}";

    /// <summary>hôm nay, 22/09/2026: the near days in a word, never without the date beside it.</summary>
    public static string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        -1 => Text.T("Common.Date.Yesterday", Short(day)),
        0 => Text.T("Common.Date.Today", Short(day)),
        1 => Text.T("Common.Date.Tomorrow", Short(day)),
        _ => Short(day),
    };

    /// <summary>For the machine: what stands in <c>datetime</c>.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Machine(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
