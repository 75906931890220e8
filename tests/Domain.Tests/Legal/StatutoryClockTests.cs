using CaseManager.Domain.Legal;
using CsCheck;

namespace CaseManager.Domain.Tests.Legal;

public sealed class StatutoryClockTests
{
    // National Day of 2026 falls on a Wednesday, its other day on the Tuesday before.
    private static readonly WorkingCalendar Calendar = new([new(2026, 9, 1), new(2026, 9, 2)], [new(2026, 8, 22)]);

    private static readonly Gen<DateTimeOffset> Instants = Gen.Int[0, 60 * 24 * 1200].Select(minutes => At(2025, 1, 1, 0, 0).AddMinutes(minutes));

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
        Assert.Equal(Read(due), StatutoryClock.DueAt(Read(from), length, unit, Calendar));

    [Theory]
    [InlineData(ClockUnit.Hours, "2026-09-22 10:00", "2026-09-22 08:00", "2026-09-22 09:30", "2026-09-22 11:30:00")]
    [InlineData(ClockUnit.WorkingDays, "2026-09-24 23:59:59", "2026-09-23 08:00", "2026-09-28 08:00", "2026-09-29 23:59:59")]
    [InlineData(ClockUnit.Months, "2026-12-22 23:59:59", "2026-10-01 08:00", "2026-10-11 08:00", "2027-01-01 23:59:59")]
    [InlineData(ClockUnit.WorkingHours, "2026-09-24 10:00", "2026-09-25 12:00", "2026-09-28 12:00", "2026-09-25 10:00:00")]
    public void What_was_left_runs_on_after_a_pause(ClockUnit unit, string due, string stopped, string resumed, string after) =>
        Assert.Equal(Read(after), StatutoryClock.DueAfterPause(Read(due), Read(stopped), Read(resumed), unit, Calendar));

    [Fact]
    public void A_clock_never_ends_before_it_began_and_later_beginnings_never_end_earlier() =>
        Gen.Select(Instants, Gen.Int[0, 60 * 24 * 90], Gen.Int[1, 90], Gen.Enum<ClockUnit>()).Sample((from, later, length, unit) =>
        {
            var (due, dueLater) = (StatutoryClock.DueAt(from, length, unit, Calendar), StatutoryClock.DueAt(from.AddMinutes(later), length, unit, Calendar));

            return due > from && dueLater >= due && StatutoryClock.DueAt(from, length + 1, unit, Calendar) > due;
        });

    [Fact]
    public void So_many_working_days_lie_between_the_beginning_and_the_end_and_the_last_is_one() =>
        Gen.Select(Instants, Gen.Int[1, 60]).Sample((from, length) =>
        {
            var last = StatutoryClock.DueAt(from, length, ClockUnit.WorkingDays, Calendar).DayInVietnam();

            return Calendar.IsWorkingDay(last) && Calendar.WorkingDaysBetween(from.DayInVietnam(), last) == length;
        });

    [Fact]
    public void So_much_working_time_lies_between_the_beginning_and_the_end() =>
        Gen.Select(Instants, Gen.Int[1, 300]).Sample((from, length) =>
            Calendar.WorkingTimeBetween(from, StatutoryClock.DueAt(from, length, ClockUnit.WorkingHours, Calendar)) == TimeSpan.FromHours(length));

    [Fact]
    public void More_days_off_never_bring_an_end_nearer() =>
        Gen.Select(Instants, Gen.Int[1, 30], Gen.Int[0, 40].Array[0, 6]).Sample((from, length, off) =>
        {
            var more = new WorkingCalendar(off.Select(day => from.DayInVietnam().AddDays(day)), []);

            return StatutoryClock.DueAt(from, length, ClockUnit.WorkingDays, more)
                >= StatutoryClock.DueAt(from, length, ClockUnit.WorkingDays, WorkingCalendar.WithoutHolidays);
        });

    [Fact]
    public void A_pause_never_takes_time_away_and_no_pause_changes_nothing() =>
        Gen.Select(Instants, Gen.Int[1, 60], Gen.Int[0, 60 * 24 * 40], Gen.Enum<ClockUnit>()).Sample((from, length, pause, unit) =>
        {
            var due = StatutoryClock.DueAt(from, length, unit, Calendar);

            return StatutoryClock.DueAfterPause(due, from, from.AddMinutes(pause), unit, Calendar) >= due
                && StatutoryClock.DueAfterPause(due, from, from, unit, Calendar) == due;
        });

    private static DateTimeOffset Read(string text) =>
        new DateTimeOffset(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));
}
