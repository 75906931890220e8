using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.Services;
using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Outcomes;

/// <summary>Reads the figures that were prepared, for the page and for the file.</summary>
internal sealed class OutcomesReader(CaseManagerDb db, TimeProvider clock)
{
    private const int MostRecentMonths = 24;

    /// <summary>With every ward at once it is what a file takes along.</summary>
    public async Task<OutcomesReport> Read(GetOutcomes query, bool everyWard, CancellationToken cancellationToken)
    {
        var period = ReportPeriod.Find(query.Period) ?? throw new NotFoundException();
        var prepared = await db.Set<Preparation>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var quarters = Quarters(prepared?.FirstMonth, clock.Today());
        string[] steps =
        [
            .. (query.WardCode is null
                ? Months(period, prepared?.FirstMonth, clock.Today())
                : StepsOfWard(period, quarters)).Select(p => p.Code)
        ];
        string[] shown = [period.Code, .. steps];

        var ward = query.WardCode is null ? null : await Counted().Where(w => w.Code == query.WardCode)
            .Select(w => new OutcomeWard(w.Code, w.Name)).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var wards = await Wards(query, period, everyWard, cancellationToken);
        string[] rowsOf = ward is null ? [.. wards.Rows.Select(w => w.Code)] : [];
        var of = ward?.Code ?? "";
        var figures = await db.Set<PreparedFigure>().AsNoTracking()
            .Where(f => (f.Period == period.Code && rowsOf.Contains(f.WardCode)) || (shown.Contains(f.Period) && f.WardCode == of))
            .ToListAsync(cancellationToken);
        var rows = figures.ToLookup(f => (f.Period, f.WardCode));
        var all = Row(rows, period.Code, of, period.Code);

        return new(
            period, ward, prepared?.PreparedAt, [ReportPeriod.Whole, .. quarters], wards, all,
            [.. rowsOf.Select(code => Row(rows, period.Code, code, code))],
            [.. steps.Select(step => Row(rows, step, of, step))],
            ward is null ? await Services(all, cancellationToken) : []);
    }

    private IQueryable<Ward> Counted() => db.Set<Ward>().AsNoTracking()
        .Where(w =>
            db.Set<PreparedFigure>()
                .Any(f => f.Period == ReportPeriod.Whole.Code && f.WardCode == w.Code && f.Measure == Measure.Introduced));

    private async Task<Page<OutcomeWard>> Wards(GetOutcomes query, ReportPeriod period, bool every, CancellationToken cancellationToken)
    {
        var found = Counted().Called(query.Search);
        var ordered =
            from ward in found
            join f in db.Set<PreparedFigure>().Where(f => f.Period == period.Code && f.Measure == Measure.Introduced)
                on ward.Code equals f.WardCode into figures
            from figure in figures.DefaultIfEmpty()
            orderby figure.Number ?? 0 descending, ward.Name, ward.Code
            select new OutcomeWard(ward.Code, ward.Name);
        var rows = await (every ? ordered : ordered.Skip(Page<OutcomeWard>.Before(query.Page)).Take(Page<OutcomeWard>.Size)).ToListAsync(
            cancellationToken);

        return new(rows, Math.Max(1, query.Page), await found.CountAsync(cancellationToken));
    }

    private static OutcomeRow Row(ILookup<(string, string), PreparedFigure> rows, string period, string ward, string key) =>
        new(key, rows[(period, ward)].ToDictionary(f => f.Measure, f => new OutcomeFigure(f.Publication, f.Number, f.MedianWait)));

    private static List<ReportPeriod> Quarters(DateOnly? first, DateOnly today)
    {
        var quarters = new List<ReportPeriod>();
        for (var quarter = ReportPeriod.QuarterOf(today); first is not null
            && quarter.To >= first; quarter = ReportPeriod.QuarterOf(quarter.From!.Value.AddDays(-1)))
        {
            quarters.Add(quarter);
        }

        return quarters;
    }

    private static IEnumerable<ReportPeriod> Months(ReportPeriod period, DateOnly? first, DateOnly today)
    {
        var (from, to) = (period.From ?? first ?? today, period.To is { } end && end < today ? end : today);
        var months = new List<ReportPeriod>();
        for (var month = ReportPeriod.MonthOf(from); month.From <= to; month = ReportPeriod.MonthOf(month.To!.Value.AddDays(1)))
        {
            months.Add(month);
        }

        return months.TakeLast(MostRecentMonths);
    }

    private static IEnumerable<ReportPeriod> StepsOfWard(ReportPeriod period, List<ReportPeriod> quarters) =>
        period == ReportPeriod.Whole ? quarters.AsEnumerable().Reverse() : [];

    private async Task<List<OutcomeService>> Services(OutcomeRow all, CancellationToken cancellationToken)
    {
        var codes = Measure.FurtherServices(all.Figures.Keys);
        if (codes.Count == 0)
        {
            return [];
        }

        var services = await db.Set<Service>().AsNoTracking()
            .Where(s => codes.Contains(s.Code))
            .Select(s => new { s.Code, s.NameVi, s.NameEn })
            .ToListAsync(cancellationToken);

        return
        [
            .. services
                .Select(s => new OutcomeService(s.NameVi, s.NameEn, all.Of(Measure.ReferredTo(s.Code)), all.Of(Measure.StartedAt(s.Code))))
                .OrderByDescending(s => s.Referred.Number ?? 0).ThenBy(s => s.NameVi, StringComparer.Ordinal),
        ];
    }
}
