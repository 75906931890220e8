namespace CaseManager.Domain.Slips;

/// <summary>By when a coordinator answers a slip.</summary>
public static class ResponseClock
{
    /// <summary>When officer and person are waiting together.</summary>
    public const int MinutesWhenWaiting = 30;

    /// <summary>Otherwise: working days, Monday to Friday.</summary>
    public const int WorkingDays = 2;

    /// <summary>An agreed appointment that comes sooner comes first.</summary>
    public static DateTimeOffset DueAt(HandOverMode handOver, DateTimeOffset filedAt, DateTimeOffset? appointmentAt = null)
    {
        var usual = handOver is HandOverMode.Now ? filedAt.AddMinutes(MinutesWhenWaiting) : AfterWorkingDays(filedAt);

        return appointmentAt is { } appointment && appointment < usual ? appointment : usual;
    }

    private static DateTimeOffset AfterWorkingDays(DateTimeOffset from)
    {
        var due = from;
        for (var left = WorkingDays; left > 0;)
        {
            due = due.AddDays(1);
            left -= due.DayInVietnam().DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return due;
    }
}
