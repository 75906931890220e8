using CaseManager.Domain.Slips;

namespace CaseManager.Domain.Tests.Slips;

public sealed class ResponseClockTests
{
    // A Tuesday, 14:36 in Vietnam.
    private static readonly DateTimeOffset Tuesday = new(2026, 9, 22, 7, 36, 0, TimeSpan.Zero);

    [Fact]
    public void An_officer_who_waits_with_the_person_is_answered_within_half_an_hour() =>
        Assert.Equal(Tuesday.AddMinutes(30), ResponseClock.DueAt(HandOverMode.Now, Tuesday, WorkingCalendar.WithoutHolidays));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    [InlineData(5, 2)]
    public void Otherwise_the_answer_comes_within_two_working_days(int daysAfterTuesday, int days)
    {
        var filed = Tuesday.AddDays(daysAfterTuesday);

        Assert.Equal(filed.AddDays(days), ResponseClock.DueAt(HandOverMode.CallLater, filed, WorkingCalendar.WithoutHolidays));
    }

    [Fact]
    public void A_holiday_is_no_working_day_and_a_Saturday_worked_instead_is_one()
    {
        var calendar = new WorkingCalendar([new(2026, 9, 23)], [new(2026, 9, 26)]);

        Assert.Equal(Tuesday.AddDays(3), ResponseClock.DueAt(HandOverMode.CallLater, Tuesday, calendar));
        Assert.Equal(Tuesday.AddDays(4), ResponseClock.DueAt(HandOverMode.CallLater, Tuesday.AddDays(2), calendar));
    }

    [Fact]
    public void An_appointment_that_comes_sooner_comes_first() =>
        Assert.Equal(
            Tuesday.AddHours(2),
            ResponseClock.DueAt(HandOverMode.Appointment, Tuesday, WorkingCalendar.WithoutHolidays, Tuesday.AddHours(2)));
}
