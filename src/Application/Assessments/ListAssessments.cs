using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Consents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Assessments;

/// <summary>
/// A client's assessments, the latest first, and what could be started now. Those about health are there only while the client consents.
/// </summary>
public sealed record ListAssessments(ClientCode ClientCode, int Page = 1, int Size = 20) : IQuery<AssessmentList>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>The assessments of one client.</summary>
public sealed record AssessmentList(IReadOnlyList<AssessmentRow> Rows, int Total, IReadOnlyList<InstrumentOffer> Offers);

/// <summary>One assessment, without any answer.</summary>
public sealed record AssessmentRow(
    Id<Assessment> Id,
    Instrument Instrument,
    AssessmentStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset SavedAt,
    DateTimeOffset? CompletedAt,
    string AssessorName,
    IReadOnlyList<StoredScore> Scores,
    IReadOnlyList<string> Flags,
    DateOnly? NextDueOn)
{
    /// <summary>The most telling of its scores: that of the highest band.</summary>
    public (ScoreRule Rule, StoredScore Kept, Band Band)? Highest =>
        Scores
            .Select(kept => (Rule: Instrument.Scores.FirstOrDefault(rule => rule.Code == kept.Code), Kept: kept))
            .Select(pair => (pair.Rule, pair.Kept, Band: pair.Rule?.Bands.FirstOrDefault(band => band.Code == pair.Kept.Band)))
            .Where(found => found.Band is not null)
            .OrderByDescending(found => found.Band!.Level)
            .ThenByDescending(found => found.Kept.Total)
            .Select(found => ((ScoreRule, StoredScore, Band)?)(found.Rule!, found.Kept, found.Band!))
            .FirstOrDefault();

    /// <summary>Some of what the instrument scores could not be scored.</summary>
    public bool HasGaps => CompletedAt is not null && Scores.Any(score => score.Total is null);
}

/// <summary>An instrument that could be started for this client.</summary>
/// <param name="MissingConsent">The consent to ask for first.</param>
/// <param name="Open">One that was begun and not finished.</param>
public sealed record InstrumentOffer(Instrument Instrument, ConsentPurpose? MissingConsent, Id<Assessment>? Open);

internal sealed class ListAssessmentsHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<ListAssessments, AssessmentList>
{
    private const int Most = 100;

    public async Task<AssessmentList> Handle(ListAssessments query, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(query.Size, 1, Most);
        var page = Math.Clamp(query.Page, 1, 100_000);
        // What was amended is found behind its amendment.
        var all = db.Set<Assessment>()
            .Where(a => a.ClientCode == query.ClientCode && a.Status != AssessmentStatus.Abandoned && a.Status != AssessmentStatus.Amended);
        var total = await all.CountAsync(cancellationToken);
        var rows = await (
            from a in all
            join assessor in db.Set<Account>() on a.CompletedBy ?? a.StartedBy equals assessor.Id
            orderby a.AnsweredAt ?? a.StartedAt descending, a.Id descending
            select new
            {
                a.Id,
                a.InstrumentCode,
                a.InstrumentVersion,
                a.Status,
                a.StartedAt,
                a.SavedAt,
                a.CompletedAt,
                assessor.FullName,
                a.Scores,
                a.Flags,
                a.NextDueOn
            })
            .Skip((page - 1) * size)
            .Take(size)
            .ToListAsync(cancellationToken);
        var open = await all.Where(a => a.Status == AssessmentStatus.Started && a.Amends == null)
            .OrderBy(a => a.StartedAt).Select(a => new { a.InstrumentCode, a.Id }).ToListAsync(cancellationToken);
        var consents = await db.ConsentsInForce(query.ClientCode, clock.GetUtcNow(), cancellationToken);

        return new(
            [.. rows.Select(a => new AssessmentRow(
                a.Id, Instruments.Find(a.InstrumentCode, a.InstrumentVersion)!, a.Status, a.StartedAt, a.SavedAt, a.CompletedAt, a.FullName,
                a.Scores, a.Flags, a.NextDueOn))],
            total,
            [.. Instruments.Offered.Where(instrument => actor.MayRecord(instrument.Category)).Select(instrument => new InstrumentOffer(
                instrument,
                actor.MissingConsent(AccessNeed.ToWrite(instrument.Category), consents),
                open.LastOrDefault(started => started.InstrumentCode == instrument.Code)?.Id))]);
    }
}
