using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Safety;
using MediatR;

namespace CaseManager.Application.Safety;

/// <summary>The safety plan on paper for the client to keep. It names neither the client nor the programme: a sheet of paper can be found.</summary>
public sealed record PrintSafetyPlan(ClientCode ClientCode) : IQuery<SafetyPlanWords>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Health);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class PrintSafetyPlanHandler(CaseManagerDb db) : IRequestHandler<PrintSafetyPlan, SafetyPlanWords>
{
    public async Task<SafetyPlanWords> Handle(PrintSafetyPlan query, CancellationToken cancellationToken) =>
        (await db.PlanInForce(query.ClientCode, cancellationToken) ?? throw new NotFoundException()).Words;
}
