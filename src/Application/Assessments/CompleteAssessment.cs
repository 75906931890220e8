using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Safety;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>
/// Hands an assessment in: its scores and flags are reckoned, its answers no longer change, and the day of the next one is set.
/// </summary>
/// <param name="IncompleteReason">Why questions stay unanswered; without one, all that are asked have an answer or a refusal.</param>
/// <param name="Answers">All answers at once, to an instrument of which only the total is kept; they are reckoned and forgotten.</param>
public sealed record CompleteAssessment(
    ClientCode ClientCode, Id<Assessment> AssessmentId, long Version, string? IncompleteReason,
    IReadOnlyDictionary<string, Answer?>? Answers = null) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class CompleteAssessmentValidator : AbstractValidator<CompleteAssessment>
{
    public CompleteAssessmentValidator() =>
        RuleFor(command => command.IncompleteReason).MaximumLength(300).WithMessage(_ => Text.T("Assessments.Complete.Reason.TooLong"));
}

internal sealed class CompleteAssessmentHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<CompleteAssessment, Unit>
{
    public async Task<Unit> Handle(CompleteAssessment command, CancellationToken cancellationToken)
    {
        var assessment = await db.AssessmentOf(command.ClientCode, command.AssessmentId, actor, cancellationToken);
        if (Assessment.Counted.Contains(assessment.Status) && assessment.CompletedBy == actor.AccountId)
        {
            // The button was pressed twice.
            return Unit.Value;
        }

        assessment.MustBeAt(command.Version);
        var answers = command.Answers ?? new Dictionary<string, Answer?>();
        assessment.Instrument().Check(answers, clock.Today());
        await db.OpenAlerts(assessment, actor, clock.GetUtcNow(), cancellationToken);
        assessment.Complete(
            command.IncompleteReason, clock.GetUtcNow(), actor.AccountId,
            answers.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!));
        if (assessment.Amends is { } amended)
        {
            assessment.Replace(await db.AssessmentOf(command.ClientCode, amended, actor, cancellationToken));
        }

        return Unit.Value;
    }
}
