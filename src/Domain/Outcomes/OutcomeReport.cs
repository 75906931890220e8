namespace CaseManager.Domain.Outcomes;

/// <summary>The true count of one measure in one ward and month, with how long those people waited, in the measure's unit.</summary>
public sealed record OutcomeCount(DateOnly Month, string WardCode, string Measure, int People, IReadOnlyList<int> Waits);

/// <summary>A figure as it may be read: its number if that may be known, and the middle of the waiting times when the number is.</summary>
public sealed record PublishedFigure(
    ReportPeriod Period, string? WardCode, string Measure, Publication Publication, int? Number, double? MedianWait);

/// <summary>Everything the programme publishes, prepared at one go, so that no two pages of it betray what each of them hides.</summary>
public static class OutcomeReport
{
    /// <summary>
    /// The figures of every period of the calendar: for all wards together by month, by quarter and as a whole; for each ward by quarter
    /// and as a whole. Further services are told of all wards together only: a ward is too small a place to say how many went to an HIV
    /// test.
    /// </summary>
    public static IReadOnlyList<PublishedFigure> Prepare(IReadOnlyCollection<OutcomeCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);

        if (counts.Count == 0)
        {
            return [];
        }

        var sums = new Sums(counts);
        var services = Measure.FurtherServices(counts.Select(c => c.Measure).Distinct());
        SmallNumbers.Hide(
        [
            .. Tables(sums, Measure.Stages, FigureTable.Stages(Measure.Stages.Count), sums.Wards),
            .. Tables(sums, Measure.Pathways, Measure.PathwayColumns, sums.Wards),
            .. services.SelectMany(s => Tables(sums, [Measure.ReferredTo(s), Measure.StartedAt(s)], FigureTable.Stages(2), wards: [])),
        ]);

        return sums.Publish();
    }

    private static IEnumerable<FigureTable> Tables(
        Sums sums, IReadOnlyList<string> measures, IReadOnlyList<FigureColumn> columns, IReadOnlyList<string> wards)
    {
        Figure[] Row(ReportPeriod period, string? ward) => [.. measures.Select(m => sums.Of(period, ward, m))];
        FigureTable Table(IEnumerable<Figure[]> rows, Figure[] totals) => new(columns, [.. rows], totals);

        foreach (var period in wards.Count > 0 ? sums.Quarters.Append(ReportPeriod.Whole) : [])
        {
            yield return Table(wards.Select(w => Row(period, w)), Row(period, null));
        }

        foreach (var ward in wards.Append(null))
        {
            yield return Table(sums.Quarters.Select(q => Row(q, ward)), Row(ReportPeriod.Whole, ward));
        }

        foreach (var quarter in sums.Quarters)
        {
            yield return Table(
                sums.Months.Where(m => m.From >= quarter.From && m.To <= quarter.To).Select(m => Row(m, null)), Row(quarter, null));
        }
    }

    private sealed class Sums
    {
        private readonly Dictionary<(ReportPeriod Period, string? Ward, string Measure), Figure> figures = [];
        private readonly ILookup<(ReportPeriod Period, string? Ward, string Measure), OutcomeCount> counts;

        public Sums(IReadOnlyCollection<OutcomeCount> all)
        {
            Wards = [.. all.Select(c => c.WardCode).Distinct().Order(StringComparer.Ordinal)];
            Months = [.. all.Select(c => ReportPeriod.MonthOf(c.Month)).Distinct().OrderBy(m => m.From)];
            Quarters = [.. Months.Select(m => ReportPeriod.QuarterOf(m.From!.Value)).Distinct()];
            counts = all.SelectMany(Keys).ToLookup(k => k.Key, k => k.Count);
        }

        public IReadOnlyList<string> Wards { get; }

        public IReadOnlyList<ReportPeriod> Months { get; }

        public IReadOnlyList<ReportPeriod> Quarters { get; }

        public Figure Of(ReportPeriod period, string? ward, string measure)
        {
            var key = (period, ward, measure);

            return figures.TryGetValue(key, out var known) ? known : figures[key] = new Figure(counts[key].Sum(c => c.People));
        }

        public IReadOnlyList<PublishedFigure> Publish() =>
        [
            .. figures.Select(f => new PublishedFigure(
                f.Key.Period, f.Key.Ward, f.Key.Measure, f.Value.Publication, f.Value.Number,
                f.Value.MedianOf([.. counts[f.Key].SelectMany(c => c.Waits)]))),
        ];

        private static IEnumerable<((ReportPeriod, string?, string) Key, OutcomeCount Count)> Keys(OutcomeCount count)
        {
            var quarter = ReportPeriod.QuarterOf(count.Month);

            yield return ((ReportPeriod.Whole, null, count.Measure), count);
            yield return ((ReportPeriod.Whole, count.WardCode, count.Measure), count);
            yield return ((quarter, null, count.Measure), count);
            yield return ((quarter, count.WardCode, count.Measure), count);
            yield return ((ReportPeriod.MonthOf(count.Month), null, count.Measure), count);
        }
    }
}
