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

/// <summary>A client says what they want to reach; or says it anew, in other words.</summary>
/// <param name="Replaces">The goal whose place this one takes.</param>
public sealed record AddGoal(
    Id<Goal> Id, ClientCode ClientCode, string Words, GoalDomain? Domain, int? Priority, DateOnly? TargetOn, string? Steps,
    Id<Goal>? Replaces = null)
    : ICreates<Goal>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class AddGoalValidator : AbstractValidator<AddGoal>
{
    public AddGoalValidator(TimeProvider clock)
    {
        RuleFor(command => command.Words).NotEmpty().WithMessage(_ => Text.T("CarePlans.Error.Words"));
        RuleFor(command => command.Words)
            .MaximumLength(Goal.WordsMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", Goal.WordsMaxLength));
        RuleFor(command => command.Domain).Chosen().WithMessage(_ => Text.T("CarePlans.Error.Domain"));
        RuleFor(command => command.Priority)
            .Must(priority => priority is >= 1 and <= 3)
            .WithMessage(_ => Text.T("CarePlans.Error.Priority"));
        RuleFor(command => command.TargetOn).GreaterThanOrEqualTo(_ => clock.Today()).WithMessage(_ =>
            Text.T("CarePlans.Rule.TargetInPast"));
        RuleFor(command => command.TargetOn)
            .LessThanOrEqualTo(_ => clock.Today().AddYears(5))
            .WithMessage(_ => Text.T("CarePlans.Error.TargetTooFar"));
        RuleFor(command => command.Steps)
            .MaximumLength(Goal.StepsMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", Goal.StepsMaxLength));
    }
}

internal sealed class AddGoalHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<AddGoal, Id<Goal>>
{
    public async Task<Id<Goal>> Handle(AddGoal command, CancellationToken cancellationToken)
    {
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var (domain, priority, now) = (command.Domain!.Value, command.Priority!.Value, clock.GetUtcNow());
        if (command.Replaces is not { } replaces)
        {
            db.Add(
                Goal.Propose(command.Id, client, command.Words, domain, priority, command.TargetOn, command.Steps, actor.AccountId, now));
        }
        else
        {
            var goal =
                await db.Set<Goal>().SingleOrDefaultAsync(g => g.Id == replaces && g.ClientCode == command.ClientCode, cancellationToken)
                ?? throw new NotFoundException();
            db.Add(
                goal.ChangeTo(command.Id, client, command.Words, domain, priority, command.TargetOn, command.Steps, actor.AccountId, now));
        }

        return command.Id;
    }
}
