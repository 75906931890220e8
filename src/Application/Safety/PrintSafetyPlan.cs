using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Safety;
using MediatR;

namespace CaseManager.Application.Safety;

/// <summary>
/// The safety plan on paper for the client to keep. It names neither the client nor the programme: a sheet of paper can be found.
/// </summary>
public sealed record PrintSafetyPlan(ClientCode ClientCode) : IQuery<PrintedSafetyPlan>, IExports
{
    /// <summary>Handed to the client in person, by a person who knows who the client is.</summary>
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What stands on the sheet.</summary>
public sealed record PrintedSafetyPlan(SafetyPlanWords Words, NoticeWords Notice);

internal sealed class PrintSafetyPlanHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<PrintSafetyPlan, PrintedSafetyPlan>
{
    public async Task<PrintedSafetyPlan> Handle(PrintSafetyPlan query, CancellationToken cancellationToken)
    {
        var plan = await db.PlanInForce(query.ClientCode, cancellationToken) ?? throw new NotFoundException();

        return new(
            plan.Words, await db.HandToClient(query.ClientCode, DataCategory.Health, DisclosedFact.Plan, actor, clock, cancellationToken));
    }
}
