using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Outcomes;
using MediatR;

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

    /// <summary>
    /// The share of <paramref name="whole"/>; nothing unless both are shown and the whole is large enough to speak of shares.
    /// </summary>
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
/// <param name="Wards">The wards that have figures, those with the most people first; the order follows what is shown, so that it tells
/// nothing about what is hidden.</param>
/// <param name="All">The figures of the period as a whole.</param>
/// <param name="ByWard">The same by ward, for the wards on this page; empty when one ward was chosen.</param>
/// <param name="OverTime">The same by month; by quarter when one ward was chosen.</param>
/// <param name="Services">Further services, most used first; only for all wards together.</param>
public sealed record OutcomesReport(
    ReportPeriod Period,
    OutcomeWard? Ward,
    DateTimeOffset? PreparedAt,
    IReadOnlyList<ReportPeriod> Periods,
    Page<OutcomeWard> Wards,
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
    public Task<OutcomesReport> Handle(GetOutcomes query, CancellationToken cancellationToken) =>
        new OutcomesReader(db, clock).Read(query, false, cancellationToken);
}
