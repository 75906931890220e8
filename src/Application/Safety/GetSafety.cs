using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Safety;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Safety;

/// <summary>A client's alerts and safety plan. What is about health is there only while the client consents.</summary>
public sealed record GetSafety(ClientCode ClientCode, int Page = 1) : IQuery<ClientSafety>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>How safe a client is.</summary>
/// <param name="Alerts">Those that are open first, then the latest.</param>
/// <param name="Plan">The plan in force; null when there is none that the actor may see.</param>
/// <param name="HealthIsOpen">Whether the actor may keep what is about health now.</param>
public sealed record ClientSafety(Page<AlertRow> Alerts, SafetyPlanRow? Plan, bool HealthIsOpen);

/// <summary>A safety plan, and who wrote it down.</summary>
public sealed record SafetyPlanRow(Id<SafetyPlan> Id, SafetyPlanWords Words, DateOnly AgreedOn, string RecordedByName);

internal sealed class GetSafetyHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<GetSafety, ClientSafety>
{
    public async Task<ClientSafety> Handle(GetSafety query, CancellationToken cancellationToken)
    {
        var all = db.Set<SafetyAlert>().Where(alert => alert.ClientCode == query.ClientCode);
        var total = await all.CountAsync(cancellationToken);
        var page = all
            .OrderBy(alert => alert.Status == AlertStatus.Resolved)
            .ThenByDescending(alert => alert.OpenedAt)
            .ThenByDescending(alert => alert.Id)
            .Skip(Page<AlertRow>.Before(query.Page)).Take(Page<AlertRow>.Size);
        var rows = await db.Rows(page).ToListAsync(cancellationToken);
        var given = await db.ConsentsInForce(query.ClientCode, clock.GetUtcNow(), cancellationToken);

        return new(
            new(
                [
                    .. rows.OrderBy(row => row.Status is AlertStatus.Resolved)
                    .ThenByDescending(row => row.OpenedAt)
                    .ThenByDescending(row => row.Id.Value)
                ],
                Math.Max(1, query.Page), total),
            await db.PlanInForce(query.ClientCode, cancellationToken),
            AccessPolicy.Allows(actor, SaveSafetyPlan.Needs, Scope.OwnWards with { Consents = given }));
    }
}

/// <summary>Reads the safety plan in force.</summary>
internal static class SafetyPlans
{
    public static Task<SafetyPlanRow?> PlanInForce(this CaseManagerDb db, ClientCode code, CancellationToken cancellationToken) => (
        from plan in db.Set<SafetyPlan>()
        where plan.ClientCode == code
        join account in db.Set<Account>() on plan.RecordedBy equals account.Id
        orderby plan.RecordedAt descending, plan.Id descending
        select new SafetyPlanRow(
            plan.Id, new SafetyPlanWords(plan.WarningSigns, plan.WhatHelps, plan.PeopleToCall, plan.SaferPlace, plan.ServicesToCall),
            plan.AgreedOn, account.FullName))
        .FirstOrDefaultAsync(cancellationToken);
}
