using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Disclosures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.CarePlans;

/// <summary>
/// The plan on paper for the client to keep. It names neither the client nor the programme: a sheet of paper can be found.
/// </summary>
public sealed record PrintCarePlan(ClientCode ClientCode) : IQuery<PrintedPlan>, IExports
{
    /// <summary>Handed to the client in person, by a person who knows who the client is.</summary>
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What stands on the sheet.</summary>
public sealed record PrintedPlan(IReadOnlyList<PrintedGoal> Goals, DateOnly? ReviewOn, NoticeWords Notice);

/// <summary>A goal as the client keeps it.</summary>
public sealed record PrintedGoal(string Words, DateOnly? TargetOn, string? Steps);

internal sealed class PrintCarePlanHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<PrintCarePlan, PrintedPlan>
{
    public async Task<PrintedPlan> Handle(PrintCarePlan query, CancellationToken cancellationToken)
    {
        var goals = await db.Set<Goal>()
            .Where(goal =>
                goal.ClientCode == query.ClientCode && (goal.Status == GoalStatus.Agreed || goal.Status == GoalStatus.InProgress))
            .OrderBy(goal => goal.Priority).ThenBy(goal => goal.Id)
            .Select(goal => new PrintedGoal(goal.Words, goal.TargetOn, goal.Steps))
            .ToListAsync(cancellationToken);
        var review = await db.Set<PlanAgreement>().Where(agreement => agreement.ClientCode == query.ClientCode)
            .OrderByDescending(agreement => agreement.AgreedOn)
            .Select(agreement => (DateOnly?)agreement.ReviewOn)
            .FirstOrDefaultAsync(cancellationToken);

        return new(
            goals, review, await db.HandToClient(query.ClientCode, DataCategory.Care, DisclosedFact.Plan, actor, clock, cancellationToken));
    }
}
