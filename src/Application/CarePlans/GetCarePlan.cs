using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.CarePlans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.CarePlans;

/// <summary>A client's goals, and when the client agreed to them.</summary>
public sealed record GetCarePlan(ClientCode ClientCode) : IQuery<CarePlan>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What a client wants to reach. The goals that are still open stand first, by priority.</summary>
public sealed record CarePlan(IReadOnlyList<GoalRow> Goals, IReadOnlyList<AgreementRow> Agreements)
{
    /// <summary>What is still worked towards.</summary>
    public IEnumerable<GoalRow> Open => Goals.Where(goal => goal.IsOpen);

    /// <summary>Whether there is something that the client has not agreed to yet.</summary>
    public bool AwaitsAgreement => Goals.Any(goal => goal.Status is GoalStatus.Proposed);
}

/// <summary>One goal, in the client's own words.</summary>
public sealed record GoalRow(
    Id<Goal> Id, string Words, GoalDomain Domain, int Priority, DateOnly? TargetOn, string? Steps, GoalStatus Status, DateOnly StatusOn,
    long Version)
{
    public bool IsOpen => Status is GoalStatus.Proposed or GoalStatus.Agreed or GoalStatus.InProgress;
}

/// <summary>When and how the client agreed to the plan, and when it is looked at again.</summary>
public sealed record AgreementRow(DateOnly AgreedOn, AgreementManner Manner, DateOnly ReviewOn, string RecordedByName);

internal sealed class GetCarePlanHandler(CaseManagerDb db) : IRequestHandler<GetCarePlan, CarePlan>
{
    public async Task<CarePlan> Handle(GetCarePlan query, CancellationToken cancellationToken)
    {
        var goals = await db.Set<Goal>()
            .Where(goal => goal.ClientCode == query.ClientCode)
            .Select(goal =>
                new GoalRow(
                    goal.Id, goal.Words, goal.Domain, goal.Priority, goal.TargetOn, goal.Steps, goal.Status, goal.StatusOn, goal.Version))
            .ToListAsync(cancellationToken);
        var agreements = await (
                from agreement in db.Set<PlanAgreement>()
                where agreement.ClientCode == query.ClientCode
                join account in db.Set<Account>() on agreement.RecordedBy equals account.Id
                orderby agreement.AgreedOn descending, agreement.Id descending
                select new AgreementRow(agreement.AgreedOn, agreement.Manner, agreement.ReviewOn, account.FullName))
            .ToListAsync(cancellationToken);

        return new([.. goals.OrderBy(goal => !goal.IsOpen).ThenBy(goal => goal.Priority).ThenBy(goal => goal.Id.Value)], agreements);
    }
}
