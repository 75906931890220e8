using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.CarePlans;

/// <summary>A goal is begun, reached, or dropped by the client.</summary>
public sealed record MoveGoal(ClientCode ClientCode, Id<Goal> GoalId, GoalStatus? To, long Version) : ICommand<Unit>
{
    /// <summary>What can be said of a goal by itself; agreeing is done for the whole plan.</summary>
    public static IReadOnlyList<GoalStatus> Ways { get; } = [GoalStatus.InProgress, GoalStatus.Achieved, GoalStatus.DroppedByClient];

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class MoveGoalValidator : AbstractValidator<MoveGoal>
{
    public MoveGoalValidator() =>
        RuleFor(command => command.To)
            .Must(to => to is { } way && MoveGoal.Ways.Contains(way))
            .WithMessage(_ => Text.T("CarePlans.Error.To"));
}

internal sealed class MoveGoalHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<MoveGoal, Unit>
{
    public async Task<Unit> Handle(MoveGoal command, CancellationToken cancellationToken)
    {
        var goal =
            await db.Set<Goal>().SingleOrDefaultAsync(g => g.Id == command.GoalId && g.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        if (goal.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        var today = clock.Today();
        switch (command.To)
        {
            case GoalStatus.InProgress:
                goal.Begin(today);
                break;
            case GoalStatus.Achieved:
                goal.Achieve(today);
                break;
            case GoalStatus.DroppedByClient:
                goal.DropByClient(today);
                break;
        }

        return Unit.Value;
    }
}
