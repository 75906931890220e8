namespace CaseManager.Domain.Legal;

/// <summary>How the law counts a length of time.</summary>
public enum ClockUnit
{
    /// <summary>From minute to minute.</summary>
    Hours,

    /// <summary>As hours, but days off do not count.</summary>
    WorkingHours,

    /// <summary>Every day counts; the day on which it begins does not.</summary>
    CalendarDays,

    /// <summary>Days off do not count; nor does the day on which it begins.</summary>
    WorkingDays,
    Months,
    Years,
}

/// <summary>
/// When a length of time that the law sets is over. Where the texts leave room, the earlier end is taken: a last day that is a day off is
/// put off only where the rule says so, so that no client relies on time that an authority may not grant.
/// </summary>
public static class StatutoryClock
{
    /// <summary>The last second of it.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset from, int length, ClockUnit unit, LastDayRule lastDay, WorkingCalendar calendar) =>
        unit switch
        {
            ClockUnit.Hours => from.AddHours(length),
            ClockUnit.WorkingHours => calendar.AddWorkingTime(from, TimeSpan.FromHours(length)),
            ClockUnit.CalendarDays => EndOf(Last(from.DayInVietnam().AddDays(length), lastDay, calendar)),
            ClockUnit.WorkingDays => EndOf(calendar.AddWorkingDays(from.DayInVietnam(), length)),
            ClockUnit.Months => EndOf(Last(from.DayInVietnam().AddMonths(length), lastDay, calendar)),
            ClockUnit.Years => EndOf(Last(from.DayInVietnam().AddYears(length), lastDay, calendar)),
        };

    /// <summary>When it is over if it stood still for a while and what was left of it then ran on.</summary>
    public static DateTimeOffset DueAfterPause(
        DateTimeOffset dueAt, DateTimeOffset stopped, DateTimeOffset resumed, ClockUnit unit, LastDayRule lastDay, WorkingCalendar calendar)
    {
        var (from, until) = (stopped.DayInVietnam(), resumed.DayInVietnam());

        return unit switch
        {
            ClockUnit.Hours => dueAt + (resumed - stopped),
            ClockUnit.WorkingHours => calendar.AddWorkingTime(dueAt, calendar.WorkingTimeBetween(stopped, resumed)),
            ClockUnit.WorkingDays => EndOf(calendar.AddWorkingDays(dueAt.DayInVietnam(), calendar.WorkingDaysBetween(from, until))),
            ClockUnit.CalendarDays or ClockUnit.Months or ClockUnit.Years =>
                EndOf(Last(dueAt.DayInVietnam().AddDays(until.DayNumber - from.DayNumber), lastDay, calendar)),
        };
    }

    private static DateOnly Last(DateOnly day, LastDayRule rule, WorkingCalendar calendar) =>
        rule is LastDayRule.Stays || calendar.IsWorkingDay(day) ? day : calendar.AddWorkingDays(day, 1);

    private static DateTimeOffset EndOf(DateOnly day) => day.AddDays(1).StartInVietnam().AddSeconds(-1);
}
