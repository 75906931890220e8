using CaseManager.Domain.Legal;
using CsCheck;

namespace CaseManager.Domain.Tests.Legal;

public sealed class StatutoryClockTests
{
    // National Day of 2026 falls on a Wednesday, its other day on the Tuesday before.
    private static readonly WorkingCalendar Calendar = new([new(2026, 9, 1), new(2026, 9, 2)], [new(2026, 8, 22)]);

    private static readonly Gen<DateTimeOffset> Instants = Gen.Int[
        0, 60 * 24 * 1200].Select(minutes => At(2025, 1, 1, 0, 0).AddMinutes(minutes));

    [Theory]
    [InlineData(24, ClockUnit.Hours, "2026-08-29 23:30", "2026-08-30 23:30:00")]
    [InlineData(12, ClockUnit.Hours, "2026-12-31 20:00", "2027-01-01 08:00:00")]
    [InlineData(3, ClockUnit.WorkingDays, "2026-08-28 10:00", "2026-09-04 23:59:59")]
    [InlineData(3, ClockUnit.WorkingDays, "2026-08-28 23:59", "2026-09-04 23:59:59")]
    [InlineData(1, ClockUnit.WorkingDays, "2026-08-21 08:00", "2026-08-22 23:59:59")]
    [InlineData(2, ClockUnit.WorkingDays, "2026-09-22 08:00", "2026-09-24 23:59:59")]
    [InlineData(2, ClockUnit.CalendarDays, "2026-08-31 08:00", "2026-09-02 23:59:59")]
    [InlineData(30, ClockUnit.CalendarDays, "2026-09-22 00:00", "2026-10-22 23:59:59")]
    [InlineData(6, ClockUnit.Months, "2026-08-31 08:00", "2027-02-28 23:59:59")]
    [InlineData(3, ClockUnit.Months, "2026-09-22 08:00", "2026-12-22 23:59:59")]
    [InlineData(1, ClockUnit.Years, "2028-02-29 08:00", "2029-02-28 23:59:59")]
    [InlineData(2, ClockUnit.Years, "2026-09-22 08:00", "2028-09-22 23:59:59")]
    [InlineData(72, ClockUnit.WorkingHours, "2026-08-28 10:00", "2026-09-04 10:00:00")]
    [InlineData(14, ClockUnit.WorkingHours, "2026-08-28 10:00", "2026-08-29 00:00:00")]
    public void Each_way_of_counting_ends_when_the_law_says(int length, ClockUnit unit, string from, string due) =>
        Assert.Equal(Read(due), StatutoryClock.DueAt(Read(from), length, unit, LastDayRule.Stays, Calendar));

    [Theory]
    [InlineData(ClockUnit.Hours, "2026-09-22 10:00", "2026-09-22 08:00", "2026-09-22 09:30", "2026-09-22 11:30:00")]
    [InlineData(ClockUnit.WorkingDays, "2026-09-24 23:59:59", "2026-09-23 08:00", "2026-09-28 08:00", "2026-09-29 23:59:59")]
    [InlineData(ClockUnit.Months, "2026-12-22 23:59:59", "2026-10-01 08:00", "2026-10-11 08:00", "2027-01-01 23:59:59")]
    [InlineData(ClockUnit.WorkingHours, "2026-09-24 10:00", "2026-09-25 12:00", "2026-09-28 12:00", "2026-09-25 10:00:00")]
    public void The_remaining_time_runs_on_after_a_pause(ClockUnit unit, string due, string stopped, string resumed, string after) =>
        Assert.Equal(Read(after), StatutoryClock.DueAfterPause(Read(due), Read(stopped), Read(resumed), unit, LastDayRule.Stays, Calendar));

    /// <summary>
    /// Tết 2026 (16 to 20 February, a Monday to a Friday), National Day of 2025 and 2026, and Saturdays worked instead of another day.
    /// </summary>
    private static readonly WorkingCalendar Vietnam = new(
        [
            new(2025, 9, 1), new(2025, 9, 2), new(2026, 1, 1), new(2026, 1, 2), new(2026, 2, 16), new(2026, 2, 17), new(2026, 2, 18),
            new(2026, 2, 19), new(2026, 2, 20), new(2026, 4, 30), new(2026, 5, 1), new(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 2),
        ],
        [new(2026, 1, 10), new(2026, 8, 22)]);

    [Theory]
    [InlineData(2, ClockUnit.CalendarDays, "2026-09-25 09:00", "2026-09-28 23:59:59")] // Sunday 27: Monday
    [InlineData(2, ClockUnit.CalendarDays, "2026-09-24 09:00", "2026-09-28 23:59:59")] // Saturday 26: Monday
    [InlineData(2, ClockUnit.CalendarDays, "2026-09-22 09:00", "2026-09-24 23:59:59")] // a Thursday stays
    [InlineData(2, ClockUnit.CalendarDays, "2026-02-12 09:00", "2026-02-23 23:59:59")] // Saturday before Tết: the Monday after it
    [InlineData(2, ClockUnit.CalendarDays, "2026-02-15 00:00", "2026-02-23 23:59:59")] // within Tết
    [InlineData(2, ClockUnit.CalendarDays, "2026-02-21 09:00", "2026-02-23 23:59:59")] // the first day worked again
    [InlineData(3, ClockUnit.CalendarDays, "2026-08-30 09:00", "2026-09-03 23:59:59")] // 2 September: the 3rd
    // Saturday, the weekend runs into 31 August to 2 September
    [InlineData(1, ClockUnit.CalendarDays, "2026-08-28 09:00", "2026-09-03 23:59:59")]
    [InlineData(1, ClockUnit.CalendarDays, "2026-08-21 09:00", "2026-08-22 23:59:59")] // a Saturday that is worked is no day off
    [InlineData(2, ClockUnit.CalendarDays, "2026-08-21 09:00", "2026-08-24 23:59:59")] // the Sunday after it is one
    [InlineData(1, ClockUnit.CalendarDays, "2026-01-01 09:00", "2026-01-05 23:59:59")] // the Friday in exchange, then the weekend
    [InlineData(1, ClockUnit.CalendarDays, "2026-01-09 09:00", "2026-01-10 23:59:59")] // the Saturday worked for it
    [InlineData(3, ClockUnit.Months, "2026-06-02 09:00", "2026-09-03 23:59:59")]
    [InlineData(3, ClockUnit.Months, "2025-11-18 09:00", "2026-02-23 23:59:59")]
    [InlineData(3, ClockUnit.Months, "2026-07-31 09:00", "2026-11-02 23:59:59")] // Saturday 31 October
    [InlineData(1, ClockUnit.Years, "2025-08-31 09:00", "2026-09-03 23:59:59")]
    [InlineData(30, ClockUnit.CalendarDays, "2026-08-04 09:00", "2026-09-03 23:59:59")]
    public void A_last_day_off_moves_on_to_the_next_working_day_where_the_rule_says_so(
        int length, ClockUnit unit, string from, string due) =>
        Assert.Equal(Read(due), StatutoryClock.DueAt(Read(from), length, unit, LastDayRule.NextWorkingDay, Vietnam));

    [Theory]
    [InlineData(2, ClockUnit.CalendarDays, "2026-09-25 09:00", "2026-09-27 23:59:59")]
    [InlineData(2, ClockUnit.CalendarDays, "2026-02-15 00:00", "2026-02-17 23:59:59")]
    [InlineData(3, ClockUnit.CalendarDays, "2026-08-30 09:00", "2026-09-02 23:59:59")]
    [InlineData(6, ClockUnit.Months, "2026-03-02 09:00", "2026-09-02 23:59:59")]
    [InlineData(1, ClockUnit.Years, "2025-09-02 09:00", "2026-09-02 23:59:59")]
    public void A_last_day_off_stays_where_the_rule_does_not_move_it(int length, ClockUnit unit, string from, string due) =>
        Assert.Equal(Read(due), StatutoryClock.DueAt(Read(from), length, unit, LastDayRule.Stays, Vietnam));

    [Theory]
    [InlineData(3, ClockUnit.WorkingDays, "2026-02-12 09:00", "2026-02-24 23:59:59")]
    [InlineData(2, ClockUnit.WorkingDays, "2026-02-13 23:59", "2026-02-24 23:59:59")]
    [InlineData(2, ClockUnit.WorkingDays, "2026-08-28 00:00", "2026-09-04 23:59:59")]
    [InlineData(1, ClockUnit.WorkingDays, "2026-08-21 09:00", "2026-08-22 23:59:59")]
    [InlineData(2, ClockUnit.WorkingDays, "2026-01-08 09:00", "2026-01-10 23:59:59")]
    [InlineData(72, ClockUnit.WorkingHours, "2026-02-13 00:00", "2026-02-25 00:00:00")]
    [InlineData(24, ClockUnit.Hours, "2026-02-16 09:00", "2026-02-17 09:00:00")]
    public void Working_days_and_hours_ignore_the_rule_for_last_days_off(int length, ClockUnit unit, string from, string due)
    {
        Assert.Equal(Read(due), StatutoryClock.DueAt(Read(from), length, unit, LastDayRule.Stays, Vietnam));
        Assert.Equal(Read(due), StatutoryClock.DueAt(Read(from), length, unit, LastDayRule.NextWorkingDay, Vietnam));
    }

    [Fact]
    public void A_last_day_that_may_be_put_off_is_always_worked_and_never_earlier() =>
        Gen.Select(
            Instants, Gen.Int[1, 90],
            Gen.Int[0, 2].Select(which => new[] { ClockUnit.CalendarDays, ClockUnit.Months, ClockUnit.Years }[which]))
                .Sample((from, length, unit) =>
        {
            var due = StatutoryClock.DueAt(from, length, unit, LastDayRule.NextWorkingDay, Vietnam);
            var stays = StatutoryClock.DueAt(from, length, unit, LastDayRule.Stays, Vietnam);

            return Vietnam.IsWorkingDay(due.DayInVietnam()) && due >= stays && (due == stays) == Vietnam.IsWorkingDay(stays.DayInVietnam());
        });

    [Fact]
    public void A_clock_never_ends_before_it_began_and_later_beginnings_never_end_earlier() =>
        Gen.Select(Instants, Gen.Int[0, 60 * 24 * 90], Gen.Int[1, 90], Gen.Enum<ClockUnit>()).Sample((from, later, length, unit) =>
        {
            var (due, dueLater) = (
                StatutoryClock.DueAt(from, length, unit, LastDayRule.Stays, Calendar),
                StatutoryClock.DueAt(from.AddMinutes(later), length, unit, LastDayRule.Stays, Calendar));

            return due > from && dueLater >= due && StatutoryClock.DueAt(from, length + 1, unit, LastDayRule.Stays, Calendar) > due;
        });

    [Fact]
    public void The_counted_working_days_lie_between_the_beginning_and_the_end() =>
        Gen.Select(Instants, Gen.Int[1, 60]).Sample((from, length) =>
        {
            var last = StatutoryClock.DueAt(from, length, ClockUnit.WorkingDays, LastDayRule.Stays, Calendar).DayInVietnam();

            return Calendar.IsWorkingDay(last) && Calendar.WorkingDaysBetween(from.DayInVietnam(), last) == length;
        });

    [Fact]
    public void The_counted_working_time_lies_between_the_beginning_and_the_end() =>
        Gen.Select(Instants, Gen.Int[1, 300]).Sample((from, length) =>
            Calendar.WorkingTimeBetween(
                from,
                StatutoryClock.DueAt(from, length, ClockUnit.WorkingHours, LastDayRule.Stays, Calendar)) == TimeSpan.FromHours(length));

    [Fact]
    public void More_days_off_never_bring_an_end_nearer() =>
        Gen.Select(Instants, Gen.Int[1, 30], Gen.Int[0, 40].Array[0, 6]).Sample((from, length, off) =>
        {
            var more = new WorkingCalendar(off.Select(day => from.DayInVietnam().AddDays(day)), []);

            return StatutoryClock.DueAt(from, length, ClockUnit.WorkingDays, LastDayRule.Stays, more)
                >= StatutoryClock.DueAt(from, length, ClockUnit.WorkingDays, LastDayRule.Stays, WorkingCalendar.WithoutHolidays);
        });

    [Fact]
    public void A_pause_never_shortens_a_clock() =>
        Gen.Select(Instants, Gen.Int[1, 60], Gen.Int[0, 60 * 24 * 40], Gen.Enum<ClockUnit>()).Sample((from, length, pause, unit) =>
        {
            var due = StatutoryClock.DueAt(from, length, unit, LastDayRule.Stays, Calendar);

            return StatutoryClock.DueAfterPause(due, from, from.AddMinutes(pause), unit, LastDayRule.Stays, Calendar) >= due
                && StatutoryClock.DueAfterPause(due, from, from, unit, LastDayRule.Stays, Calendar) == due;
        });

    private static DateTimeOffset Read(string text) =>
        new DateTimeOffset(
            DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));
}
