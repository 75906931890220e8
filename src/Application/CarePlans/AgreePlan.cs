using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.CarePlans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.CarePlans;

/// <summary>The client agrees to the plan as it stands: every goal that was only proposed is now agreed.</summary>
public sealed record AgreePlan(Id<PlanAgreement> Id, ClientCode ClientCode, DateOnly? On, AgreementManner? Manner, DateOnly? ReviewOn)
    : ICreates<PlanAgreement>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class AgreePlanValidator : AbstractValidator<AgreePlan>
{
    public AgreePlanValidator(TimeProvider clock)
    {
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.Manner).Chosen().WithMessage(_ => Text.T("CarePlans.Error.Manner"));
        RuleFor(command => command.ReviewOn).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(command => command.ReviewOn).GreaterThan(command => command.On).WithMessage(_ => Text.T("CarePlans.Rule.ReviewTooEarly"));
        RuleFor(command => command.ReviewOn)
            .LessThanOrEqualTo(_ => clock.Today().AddYears(2))
            .WithMessage(_ => Text.T("Contacts.Error.TooFarAhead"));
    }
}

internal sealed class AgreePlanHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<AgreePlan, Id<PlanAgreement>>
{
    public async Task<Id<PlanAgreement>> Handle(AgreePlan command, CancellationToken cancellationToken)
    {
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var open = await db.Set<Goal>()
            .Where(goal => goal.ClientCode == command.ClientCode
                && (goal.Status == GoalStatus.Proposed || goal.Status == GoalStatus.Agreed || goal.Status == GoalStatus.InProgress))
            .ToListAsync(cancellationToken);

        db.Add(PlanAgreement.Of(
            command.Id, client, open, command.On!.Value, command.Manner!.Value, command.ReviewOn!.Value, actor.AccountId,
            clock.GetUtcNow()));

        return command.Id;
    }
}
