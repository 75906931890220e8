using CaseManager.Domain.Outcomes;
using CsCheck;

namespace CaseManager.Domain.Tests.Outcomes;

public sealed class OutcomeReportTests
{
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public void Months_add_up_to_quarters_and_quarters_to_the_whole()
    {
        OutcomeCount[] counts = [Slips(July, "99001", 20), Slips(July.AddMonths(1), "99001", 30), Slips(July.AddMonths(3), "99001", 25)];

        var report = OutcomeReport.Prepare(counts);

        Assert.Equal(75, NumberOf(report, "whole", null));
        Assert.Equal(50, NumberOf(report, "2026-Q3", null));
        Assert.Equal(30, NumberOf(report, "2026-08", null));
        Assert.Equal(25, NumberOf(report, "2026-Q4", "99001"));
    }

    [Fact]
    public void A_ward_with_three_slips_in_a_quarter_is_hidden_with_another_ward_and_quarter()
    {
        var october = July.AddMonths(3);
        OutcomeCount[] counts =
        [
            Slips(July, "99001", 3), Slips(July, "99002", 20), Slips(July, "99003", 30),
            Slips(october, "99001", 12), Slips(october, "99002", 25), Slips(october, "99003", 35),
        ];

        var report = OutcomeReport.Prepare(counts);

        Assert.Equal(Publication.Small, Of(report, "2026-Q3", "99001").Publication);
        Assert.Equal(Publication.Withheld, Of(report, "2026-Q3", "99002").Publication);
        Assert.Equal(Publication.Withheld, Of(report, "2026-Q4", "99001").Publication);
        Assert.Equal(Publication.Withheld, Of(report, "2026-Q4", "99002").Publication);
        Assert.Equal([53, 72, 125], new[] { "2026-Q3", "2026-Q4", "whole" }.Select(p => NumberOf(report, p, null)));
    }

    [Fact]
    public void A_waiting_time_is_told_only_with_the_number_of_those_who_waited()
    {
        OutcomeCount[] counts =
            [Slips(July, "99001", 10) with { Waits = [.. Enumerable.Range(1, 9)] }, Slips(July, "99002", 3) with { Waits = [1, 2, 3] }];

        var report = OutcomeReport.Prepare(counts);

        Assert.All(report.Where(f => f.Number is null), f => Assert.Null(f.MedianWait));
        Assert.Equal(3.5, Of(report, "whole", null).MedianWait);
    }

    [Fact]
    public void Every_report_can_be_prepared_and_shows_no_small_difference_of_stages() =>
        Gen.Frequency((3, Gen.Const(0)), (3, Gen.Int[1, 4]), (2, Gen.Int[5, 20])).Array[5].Array[4].Array[3].Sample(wards =>
        {
            var counts =
                wards.SelectMany((months, w) =>
                    months.SelectMany((drops, m) => CountsOf($"9900{w}", July.AddMonths(2 * m), drops))).ToList();

            var report = OutcomeReport.Prepare(counts);

            Assert.DoesNotContain(report, f => f.Number is > 0 and < 5);
            Assert.All(report.GroupBy(f => (f.Period, f.WardCode)), row =>
            {
                var shown = Measure.Stages.Select(s => row.Single(f => f.Measure == s).Number).OfType<int>().ToList();
                Assert.DoesNotContain(shown.Zip(shown.Skip(1)), pair => pair.First - pair.Second is > 0 and < 5);
            });
        }, iter: 300);

    [Fact]
    public void A_period_parses_from_its_written_form()
    {
        Assert.Equal(new DateOnly(2026, 9, 30), ReportPeriod.Find("2026-Q3")!.To);
        Assert.Equal(new DateOnly(2026, 2, 28), ReportPeriod.Find("2026-02")!.To);
        Assert.Equal(ReportPeriod.Whole, ReportPeriod.Find("whole"));
        Assert.All(new[] { null, "", "2026", "2026-Q5", "2026-13", "0000-Q1", "20260-1" }, code => Assert.Null(ReportPeriod.Find(code)));
    }

    private static OutcomeCount Slips(DateOnly month, string ward, int people) => new(month, ward, Measure.Introduced, people, []);

    private static IEnumerable<OutcomeCount> CountsOf(string ward, DateOnly month, int[] drops)
    {
        for (var s = 0; s < Measure.Stages.Count; s++)
        {
            yield return new(month, ward, Measure.Stages[s], drops[s..].Sum(), []);
        }

        var clients = drops[2..].Sum();
        yield return new(month, ward, Measure.Methadone, clients / 2, []);
        yield return new(month, ward, Measure.MethadoneStarted, clients / 3, []);
        yield return new(month, ward, Measure.Recovery, clients / 4, []);
        yield return new(month, ward, Measure.Neither, clients - (clients / 2) - (clients / 4), []);
        yield return new(month, ward, Measure.ReferredTo("hiv-test"), drops[3], []);
    }

    private static PublishedFigure Of(IReadOnlyList<PublishedFigure> report, string period, string? ward) =>
        report.Single(f => f.Period.Code == period && f.WardCode == ward && f.Measure == Measure.Introduced);

    private static int? NumberOf(IReadOnlyList<PublishedFigure> report, string period, string? ward) => Of(report, period, ward).Number;
}
