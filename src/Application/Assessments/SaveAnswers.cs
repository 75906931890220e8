using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>Keeps answers to some questions of an open assessment: one of them, a page, or all. Null takes an answer back.</summary>
public sealed record SaveAnswers(
    ClientCode ClientCode, Id<Assessment> AssessmentId, long Version, IReadOnlyDictionary<string, Answer?> Answers) : ICommand<AnswersSaved>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>How the assessment stands after answers were kept. Its scores are provisional until it is complete.</summary>
public sealed record AnswersSaved(long Version, DateTimeOffset SavedAt, ScoredResponses Responses);

internal sealed class SaveAnswersHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<SaveAnswers, AnswersSaved>
{
    public async Task<AnswersSaved> Handle(SaveAnswers command, CancellationToken cancellationToken) =>
        await db.Store(
            await db.AssessmentOf(command.ClientCode, command.AssessmentId, actor, cancellationToken), command.Answers, command.Version,
            actor, clock, cancellationToken);
}
