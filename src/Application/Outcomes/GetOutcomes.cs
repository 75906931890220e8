using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Outcomes;
using CaseManager.Domain.Services;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Outcomes;

/// <summary>What came of the programme in a period of the reporting calendar, in all wards or in one.</summary>
/// <param name="Page">Which page of the wards.</param>
/// <param name="Search">Only wards of this code, or with these words in their name or their province's.</param>
public sealed record GetOutcomes(string Period, string? WardCode = null, int Page = 1, string? Search = null) : IQuery<OutcomesReport>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Outcomes);

    public Subject About => WardCode is null ? Subject.Own : Subject.Ward(WardCode);
}

/// <summary>A count of people as it may be read, and the middle of their waiting times.</summary>
public sealed record OutcomeFigure(Publication Publication, int? Number, double? MedianWait)
{
    public static readonly OutcomeFigure None = new(Publication.Shown, 0, null);

    /// <summary>The share of <paramref name="whole"/>; nothing unless both are shown and the whole is large enough to speak of shares.</summary>
    public decimal? ShareOf(OutcomeFigure whole) =>
        Number is { } part && whole?.Number is >= Figure.SmallestDenominator and var all ? (decimal)part / all : null;
}

/// <summary>All figures of one ward, month or quarter.</summary>
public sealed record OutcomeRow(string Key, IReadOnlyDictionary<string, OutcomeFigure> Figures)
{
    public OutcomeFigure Of(string measure) => Figures.GetValueOrDefault(measure, OutcomeFigure.None);
}

/// <summary>A ward to choose.</summary>
public sealed record OutcomeWard(string Code, string Name);

/// <summary>A service that clients were referred to, beside methadone and recovery support.</summary>
public sealed record OutcomeService(string NameVi, string NameEn, OutcomeFigure Referred, OutcomeFigure Started)
{
    /// <summary>The name in the language of the person who is reading.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? NameEn : NameVi;
}

/// <summary>The figures of a period, with what there is to choose from.</summary>
/// <param name="PreparedAt">When the figures were prepared; nothing before the first time.</param>
/// <param name="Periods">The periods that can be chosen, latest first.</param>
/// <param name="Wards">The wards that have figures, those with the most people first; the order follows what is shown, so that it tells nothing about what is hidden.</param>
/// <param name="All">The figures of the period as a whole.</param>
/// <param name="ByWard">The same by ward, for the wards on this page; empty when one ward was chosen.</param>
/// <param name="OverTime">The same by month; by quarter when one ward was chosen.</param>
/// <param name="Services">Further services, most used first; only for all wards together.</param>
public sealed record OutcomesReport(
    ReportPeriod Period,
    OutcomeWard? Ward,
    DateTimeOffset? PreparedAt,
    IReadOnlyList<ReportPeriod> Periods,
    PageOf<OutcomeWard> Wards,
    OutcomeRow All,
    IReadOnlyList<OutcomeRow> ByWard,
    IReadOnlyList<OutcomeRow> OverTime,
    IReadOnlyList<OutcomeService> Services)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool IsEmpty => All.Of(Measure.Introduced) is { Publication: Publication.Shown, Number: 0 };
}

internal sealed class GetOutcomesHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetOutcomes, OutcomesReport>
{
    private const int MostRecentMonths = 24;

    public Task<OutcomesReport> Handle(GetOutcomes query, CancellationToken cancellationToken) => Read(query, false, cancellationToken);

    /// <summary>With every ward at once it is what a file takes along.</summary>
    public async Task<OutcomesReport> Read(GetOutcomes query, bool everyWard, CancellationToken cancellationToken)
    {
        var period = ReportPeriod.Find(query.Period) ?? throw new NotFoundException();
        var prepared = await db.Set<Preparation>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var quarters = Quarters(prepared?.FirstMonth, clock.Today());
        string[] steps = [.. (query.WardCode is null ? Months(period, prepared?.FirstMonth, clock.Today()) : StepsOfWard(period, quarters)).Select(p => p.Code)];
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
        .Where(w => db.Set<PreparedFigure>().Any(f => f.Period == ReportPeriod.Whole.Code && f.WardCode == w.Code && f.Measure == Measure.Introduced));

    private async Task<PageOf<OutcomeWard>> Wards(GetOutcomes query, ReportPeriod period, bool every, CancellationToken cancellationToken)
    {
        var found = Counted().Called(query.Search);
        var ordered =
            from ward in found
            join f in db.Set<PreparedFigure>().Where(f => f.Period == period.Code && f.Measure == Measure.Introduced) on ward.Code equals f.WardCode into figures
            from figure in figures.DefaultIfEmpty()
            orderby figure.Number ?? 0 descending, ward.Name, ward.Code
            select new OutcomeWard(ward.Code, ward.Name);
        var rows = await (every ? ordered : ordered.Skip(PageOf<OutcomeWard>.Before(query.Page)).Take(PageOf<OutcomeWard>.Size)).ToListAsync(cancellationToken);

        return new(rows, Math.Max(1, query.Page), await found.CountAsync(cancellationToken));
    }

    private static OutcomeRow Row(ILookup<(string, string), PreparedFigure> rows, string period, string ward, string key) =>
        new(key, rows[(period, ward)].ToDictionary(f => f.Measure, f => new OutcomeFigure(f.Publication, f.Number, f.MedianWait)));

    private static List<ReportPeriod> Quarters(DateOnly? first, DateOnly today)
    {
        var quarters = new List<ReportPeriod>();
        for (var quarter = ReportPeriod.QuarterOf(today); first is not null && quarter.To >= first; quarter = ReportPeriod.QuarterOf(quarter.From!.Value.AddDays(-1)))
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
