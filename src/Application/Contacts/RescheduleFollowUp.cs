using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using FluentValidation;
using MediatR;

namespace CaseManager.Application.Contacts;

/// <summary>A follow-up is put off, or brought forward, and it is said why.</summary>
public sealed record RescheduleFollowUp(
    ClientCode ClientCode, Id<FollowUp> FollowUpId, DateOnly? On, TimeOnly? Time, string RescheduleReason, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class RescheduleFollowUpValidator : AbstractValidator<RescheduleFollowUp>
{
    public RescheduleFollowUpValidator(TimeProvider clock)
    {
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Contacts.Error.NextOn"));
        RuleFor(command => command.On).GreaterThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Contacts.Rule.FollowUpInPast"));
        RuleFor(command => command.On)
            .LessThanOrEqualTo(_ => clock.Today().AddYears(2))
            .WithMessage(_ => Text.T("Contacts.Error.TooFarAhead"));
        RuleFor(command => command.RescheduleReason).NotEmpty().WithMessage(_ => Text.T("Contacts.Error.RescheduleReason"));
        RuleFor(command => command.RescheduleReason)
            .MaximumLength(FollowUp.ReasonMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", FollowUp.ReasonMaxLength));
    }
}

internal sealed class RescheduleFollowUpHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<RescheduleFollowUp, Unit>
{
    public async Task<Unit> Handle(RescheduleFollowUp command, CancellationToken cancellationToken)
    {
        var followUp = await db.FollowUpToChange(command.ClientCode, command.FollowUpId, cancellationToken, command.Version);

        followUp.Reschedule(command.On!.Value, command.Time, command.RescheduleReason, clock.Today());

        return Unit.Value;
    }
}
