using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Emergencies;
using MediatR;

namespace CaseManager.Application.Emergencies;

/// <summary>What others opened in an emergency: for a reviewer everywhere, for a supervisor the clients of the own wards.</summary>
/// <param name="ToReview">Only those not reviewed yet.</param>
public sealed record ListEmergencies(bool ToReview = false, int Page = 1) : IQuery<Page<EmergencyRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.EmergencyReview);

    public Subject About => Subject.OwnWards;
}

internal sealed class ListEmergenciesHandler(CaseManagerDb db, AuditTrail trail, Actor actor)
    : IRequestHandler<ListEmergencies, Page<EmergencyRow>>
{
    public async Task<Page<EmergencyRow>> Handle(ListEmergencies query, CancellationToken cancellationToken)
    {
        // An emergency is reviewed by another account than the one that opened it.
        var page = await db.Page(
            db.Set<Emergency>()
                .Where(emergency => emergency.AccountId != actor.AccountId && (!query.ToReview || emergency.ReviewedAt == null)),
                query.Page, cancellationToken);
        trail.Showing(page.Rows.Select(row => row.ClientCode));

        return page;
    }
}
