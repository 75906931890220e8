using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
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
    ScoredResponses Responses,
    IReadOnlyList<StoredScore> Scores,
    IReadOnlyList<string> FlagCodes,
    DateTimeOffset StartedAt,
    DateTimeOffset SavedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? AnsweredAt,
    string AssessorName,
    string? IncompleteReason,
    DateOnly? NextDueOn,
    long Version,
    bool MayRecord,
    EarlierAssessment? Earlier,
    Signature? Signed,
    Replaced? Replaces,
    Amendment? AmendedBy)
{
    /// <summary>Whether it was handed in.</summary>
    public bool IsDone => CompletedAt is not null;

    /// <summary>What must not be overlooked: as it stands now, or as it was found when completed.</summary>
    public IEnumerable<FlagRule> Flags => IsDone
        ? Instrument.Flags.Where(flag => FlagCodes.Contains(flag.Code))
        : Responses.Flags;
}

/// <summary>Who answers for it, and since when.</summary>
public sealed record Signature(DateTimeOffset At, string Name);

/// <summary>The signed assessment that this one amends, and why.</summary>
public sealed record Replaced(string Reason, EarlierAssessment Original);

/// <summary>The amendment of this one: under way, or in its place.</summary>
public sealed record Amendment(Id<Assessment> Id, string Reason, DateTimeOffset StartedAt, bool InPlace);

/// <summary>The same instrument, answered before.</summary>
public sealed record EarlierAssessment(
    Id<Assessment> Id, Instrument Instrument, DateTimeOffset AnsweredAt, IReadOnlyDictionary<string, Answer> Answers,
    ScoredResponses Responses, IReadOnlyList<StoredScore> Scores);

internal sealed class GetAssessmentHandler(CaseManagerDb db, Actor actor) : IRequestHandler<GetAssessment, AssessmentDetails>
{
    public Task<AssessmentDetails> Handle(GetAssessment query, CancellationToken cancellationToken) =>
        db.AssessmentDetails(query.ClientCode, query.AssessmentId, actor, cancellationToken);
}
