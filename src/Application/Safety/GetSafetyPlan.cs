using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;

namespace CaseManager.Application.Safety;

/// <summary>The safety plan in force, to be written anew.</summary>
public sealed record GetSafetyPlan(ClientCode ClientCode) : IQuery<SafetyPlanToWrite>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Health);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>The plan in force; null when there is none.</summary>
public sealed record SafetyPlanToWrite(SafetyPlanRow? Plan);

internal sealed class GetSafetyPlanHandler(CaseManagerDb db) : IRequestHandler<GetSafetyPlan, SafetyPlanToWrite>
{
    public async Task<SafetyPlanToWrite> Handle(GetSafetyPlan query, CancellationToken cancellationToken) =>
        new(await db.PlanInForce(query.ClientCode, cancellationToken));
}
