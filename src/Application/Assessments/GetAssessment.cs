using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>One assessment with all its answers, and the one completed before it, to compare.</summary>
public sealed record GetAssessment(ClientCode ClientCode, Id<Assessment> AssessmentId) : IQuery<AssessmentDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What was asked, answered and found.</summary>
/// <param name="MayRecord">Whether the one who looks may also fill it in.</param>
public sealed record AssessmentDetails(
    Id<Assessment> Id,
    ClientCode ClientCode,
    Instrument Instrument,
    string Language,
    AssessmentMode Mode,
    AssessmentStatus Status,
    IReadOnlyDictionary<string, Answer> Answers,
    Reading Reading,
    IReadOnlyList<KeptScore> Scores,
    IReadOnlyList<string> FlagCodes,
    DateTimeOffset StartedAt,
    DateTimeOffset SavedAt,
    DateTimeOffset? CompletedAt,
    string AssessorName,
    string? IncompleteReason,
    DateOnly? NextDueOn,
    long Version,
    bool MayRecord,
    EarlierAssessment? Earlier)
{
    /// <summary>What must not be overlooked: as it stands now, or as it was found when completed.</summary>
    public IEnumerable<FlagRule> Flags => Status is AssessmentStatus.Complete
        ? Instrument.Flags.Where(flag => FlagCodes.Contains(flag.Code))
        : Reading.Flags;
}

/// <summary>The same instrument, completed before.</summary>
public sealed record EarlierAssessment(
    Id<Assessment> Id, Instrument Instrument, DateTimeOffset CompletedAt, IReadOnlyDictionary<string, Answer> Answers, Reading Reading, IReadOnlyList<KeptScore> Scores);

internal sealed class GetAssessmentHandler(CaseManagerDb db, Actor actor) : IRequestHandler<GetAssessment, AssessmentDetails>
{
    public Task<AssessmentDetails> Handle(GetAssessment query, CancellationToken cancellationToken) =>
        db.AssessmentDetails(query.ClientCode, query.AssessmentId, actor, cancellationToken);
}
