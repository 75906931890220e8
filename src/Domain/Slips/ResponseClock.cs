namespace CaseManager.Domain.Slips;

/// <summary>By when a coordinator answers a slip.</summary>
public static class ResponseClock
{
    /// <summary>When officer and person are waiting together.</summary>
    public const int MinutesWhenWaiting = Limits.SlipAnswerMinutes;

    /// <summary>Otherwise: working days.</summary>
    public const int WorkingDays = Limits.SlipAnswerWorkingDays;

    /// <summary>An agreed appointment that comes sooner comes first.</summary>
    public static DateTimeOffset DueAt(
        HandOverMode handOver, DateTimeOffset filedAt, WorkingCalendar calendar, DateTimeOffset? appointmentAt = null)
    {
        var usual = handOver is HandOverMode.Now ? filedAt.AddMinutes(MinutesWhenWaiting) : AfterWorkingDays(filedAt, calendar);

        return appointmentAt is { } appointment && appointment < usual ? appointment : usual;
    }

    private static DateTimeOffset AfterWorkingDays(DateTimeOffset from, WorkingCalendar calendar)
    {
        var day = from.DayInVietnam();

        return from.AddDays(calendar.AddWorkingDays(day, WorkingDays).DayNumber - day.DayNumber);
    }
}
