using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>A coordinator tried to reach the person of a slip.</summary>
public sealed record RecordContactAttempt(
    Id<ContactAttempt> Id, string Reference, DateOnly? On, TimeOnly? Time, ContactWay? Way,
    ContactResult? Result) : ICreates<ContactAttempt>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Slip);

    public Subject About => Subject.OwnWards;

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => SlipReference.Normalize(Reference);
}

internal sealed class RecordContactAttemptValidator : AbstractValidator<RecordContactAttempt>
{
    public RecordContactAttemptValidator(TimeProvider clock)
    {
        RuleFor(command => command.Id.Value).NotEmpty();
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Slips.Intake.Error.On"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.Time).NotNull().WithMessage(_ => Text.T("Slips.Intake.Error.Time"));
        RuleFor(command => command.Way).Chosen().WithMessage(_ => Text.T("Slips.Intake.Error.Way"));
        RuleFor(command => command.Result).Chosen().WithMessage(_ => Text.T("Slips.Intake.Error.Result"));
    }
}

internal sealed class RecordContactAttemptHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<RecordContactAttempt, Id<ContactAttempt>>
{
    public async Task<Id<ContactAttempt>> Handle(RecordContactAttempt command, CancellationToken cancellationToken)
    {
        var slip = await db.FindSlip(command.Reference, cancellationToken);
        await db.OneAtATime(slip.Id.Value, cancellationToken);
        var (_, intake) = await db.FindIntake(command.Reference, cancellationToken);
        var at = new DateTimeOffset(command.On!.Value.ToDateTime(command.Time!.Value), VietnamTime.Zone.BaseUtcOffset).ToUniversalTime();
        var attempt = ContactAttempt.Of(
            command.Id, slip, at, command.Way!.Value, command.Result!.Value, actor.AccountId, clock.GetUtcNow());
        intake.Tried(attempt);
        db.Add(attempt);

        return command.Id;
    }
}
