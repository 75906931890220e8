using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Emergencies;
using MediatR;

namespace CaseManager.Application.Emergencies;

/// <summary>The records that the actor opened in an emergency, and what their reviews came to.</summary>
public sealed record ListOwnEmergencies(int Page = 1) : IQuery<Page<EmergencyRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Emergency);

    public Subject About => Subject.Own;
}

internal sealed class ListOwnEmergenciesHandler(CaseManagerDb db, AuditTrail trail, Actor actor)
    : IRequestHandler<ListOwnEmergencies, Page<EmergencyRow>>
{
    public async Task<Page<EmergencyRow>> Handle(ListOwnEmergencies query, CancellationToken cancellationToken)
    {
        var page = await db.Page(
            db.Set<Emergency>().Where(emergency => emergency.AccountId == actor.AccountId), query.Page, cancellationToken);
        trail.Showing(page.Rows.Select(row => row.ClientCode));

        return page;
    }
}
