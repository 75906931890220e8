using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>
/// The questions of the one form that was handed to a client, with the client's own answers: no score, no flag, nothing from before.
/// </summary>
public sealed record GetOwnForm(ClientCode ClientCode, Id<Assessment> AssessmentId) : IQuery<OwnForm>, IWhileHandedOver
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What a client sees of an assessment that is filled in alone.</summary>
public sealed record OwnForm(
    Instrument Instrument, string Language, IReadOnlyDictionary<string, Answer> Answers, ScoredResponses Responses, DateTimeOffset SavedAt,
    long Version);

internal sealed class GetOwnFormHandler(CaseManagerDb db, Actor actor) : IRequestHandler<GetOwnForm, OwnForm>
{
    public async Task<OwnForm> Handle(GetOwnForm query, CancellationToken cancellationToken)
    {
        var form = await db.OwnFormOf(query.ClientCode, query.AssessmentId, actor, cancellationToken);

        return new(form.Instrument(), form.Language, form.Answers, form.Responses(), form.SavedAt, form.Version);
    }
}

/// <summary>
/// Keeps answers that the client gave alone on the coordinator's device. The trail tells these from the coordinator's own.
/// </summary>
public sealed record SaveOwnAnswers(
    ClientCode ClientCode, Id<Assessment> AssessmentId, long Version,
    IReadOnlyDictionary<string, Answer?> Answers) : ICommand<AnswersSaved>, IWhileHandedOver
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class SaveOwnAnswersHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<SaveOwnAnswers, AnswersSaved>
{
    public async Task<AnswersSaved> Handle(SaveOwnAnswers command, CancellationToken cancellationToken) =>
        await db.Store(
            await db.OwnFormOf(command.ClientCode, command.AssessmentId, actor, cancellationToken), command.Answers, command.Version, actor,
            clock, cancellationToken);
}

internal static class OwnForms
{
    /// <summary>An open form that the client fills in alone; any other is not there.</summary>
    public static async Task<Assessment> OwnFormOf(
        this CaseManagerDb db, ClientCode client, Id<Assessment> id, Actor actor, CancellationToken cancellationToken) =>
        await db.AssessmentOf(
            client, id, actor, cancellationToken) is { Status: AssessmentStatus.Started, Mode: AssessmentMode.SelfCompletion } form
            ? form
            : throw new NotFoundException();
}
