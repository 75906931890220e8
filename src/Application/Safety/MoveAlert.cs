using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Safety;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Safety;

/// <summary>Takes a step with an alert: takes it on, says what was done, asks the supervisor to step in, resolves it.</summary>
public sealed record MoveAlert(ClientCode ClientCode, Id<SafetyAlert> AlertId, long Version, AlertMove? Move, string? Words = null)
    : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Caseload);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class MoveAlertValidator : AbstractValidator<MoveAlert>
{
    public MoveAlertValidator()
    {
        RuleFor(command => command.Move).Chosen().WithMessage(_ => Text.T("Safety.Error.Move"));
        RuleFor(command => command.Words)
            .NotEmpty()
            .When(command => command.Move is AlertMove.Act)
            .WithMessage(_ => Text.T("Safety.Error.Done"));
        RuleFor(command => command.Words)
            .NotEmpty()
            .When(command => command.Move is AlertMove.Resolve)
            .WithMessage(_ => Text.T("Safety.Error.Outcome"));
        RuleFor(command => command.Words)
            .MaximumLength(SafetyAlert.WordsMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", SafetyAlert.WordsMaxLength));
    }
}

internal sealed class MoveAlertHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<MoveAlert, Unit>
{
    public async Task<Unit> Handle(MoveAlert command, CancellationToken cancellationToken)
    {
        var alert =
            await db.Set<SafetyAlert>().SingleOrDefaultAsync(
                a => a.Id == command.AlertId && a.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        var (by, now) = (actor.AccountId, clock.GetUtcNow());
        await db.RequireRecordable(actor, command.ClientCode, alert.Kind.ToMove(), now, cancellationToken);
        if (alert.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        var words = string.IsNullOrWhiteSpace(command.Words) ? null : command.Words.Trim().ReplaceLineEndings("\n");
        switch (command.Move!.Value)
        {
            case AlertMove.Acknowledge:
                alert.Acknowledge(by, now);
                break;
            case AlertMove.Act:
                alert.Act(words!, by, now);
                break;
            case AlertMove.Escalate:
                alert.Escalate(words, by, now);
                break;
            case AlertMove.Resolve:
                alert.Resolve(words!, by, now);
                break;
        }

        db.AddRange(alert.Steps);

        return Unit.Value;
    }
}
