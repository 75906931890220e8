namespace CaseManager.Domain;

/// <summary>Days in Vietnam (UTC+7, no daylight saving): what "today" means in the programme.</summary>
public static class VietnamTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().DayInVietnam();

    public static DateOnly DayInVietnam(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant of an hour of a day in Vietnam.</summary>
    public static DateTimeOffset AtInVietnam(this DateOnly day, TimeOnly time) => day.StartInVietnam() + time.ToTimeSpan();

    /// <summary>The instant at which a day begins in Vietnam.</summary>
    public static DateTimeOffset StartInVietnam(this DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).ToUniversalTime();
}
