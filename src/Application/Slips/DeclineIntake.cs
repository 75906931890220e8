using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Slips;

/// <summary>A person who was reached does not want to take part, or cannot. The officer learns nothing of it.</summary>
public sealed record DeclineIntake(string Reference, long Version, IntakeReason? Why) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Slip);

    public Subject About => Subject.OwnWards;

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => SlipReference.Normalize(Reference);
}

internal sealed class DeclineIntakeValidator : AbstractValidator<DeclineIntake>
{
    public DeclineIntakeValidator() => RuleFor(command => command.Why).Chosen().WithMessage(_ => Text.T("Slips.Intake.Error.Why"));
}

internal sealed class DeclineIntakeHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<DeclineIntake, Unit>
{
    public async Task<Unit> Handle(DeclineIntake command, CancellationToken cancellationToken)
    {
        var (_, intake) = await db.FindIntake(command.Reference, cancellationToken, command.Version);
        intake.Decline(command.Why!.Value, actor.AccountId, clock.GetUtcNow());

        return Unit.Value;
    }
}
