namespace CaseManager.Domain;

/// <summary>
/// The days on which offices in Vietnam work: Monday to Friday but for public holidays, and the Saturdays that are worked instead of
/// another day.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workedInstead)
{
    private readonly HashSet<DateOnly> _daysOff = [.. daysOff];
    private readonly HashSet<DateOnly> _workedInstead = [.. workedInstead];

    /// <summary>Monday to Friday, without any holiday.</summary>
    public static WorkingCalendar WithoutHolidays { get; } = new([], []);

    public bool IsWorkingDay(DateOnly day) =>
        _workedInstead.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_daysOff.Contains(day));

    /// <summary>The n-th working day after a day, which itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int number)
    {
        for (var left = number; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days there are after one day, up to and with another.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly until)
    {
        var number = 0;
        for (var day = after; day < until;)
        {
            day = day.AddDays(1);
            number += IsWorkingDay(day) ? 1 : 0;
        }

        return number;
    }

    /// <summary>
    /// The instant at which so much time of working days has passed. A working day has 24 hours: the law counts days off out, not nights.
    /// </summary>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan time)
    {
        var at = from;
        for (var left = time; ;)
        {
            var (day, midnight) = (at.DayInVietnam(), at.DayInVietnam().AddDays(1).StartInVietnam());
            if (IsWorkingDay(day))
            {
                if (at + left <= midnight)
                {
                    return at + left;
                }

                left -= midnight - at;
            }

            at = midnight;
        }
    }

    /// <summary>How much of the time between two instants falls on working days.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var time = TimeSpan.Zero;
        for (var at = from; at < until;)
        {
            var midnight = at.DayInVietnam().AddDays(1).StartInVietnam();
            var end = midnight < until ? midnight : until;
            time += IsWorkingDay(at.DayInVietnam()) ? end - at : TimeSpan.Zero;
            at = end;
        }

        return time;
    }
}
