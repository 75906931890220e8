using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// What authorities demanded: the open ones longest waiting first, or the closed ones latest first. About the demands, never the clients'
/// records.
/// </summary>
public sealed record ListDemands(bool Closed = false, int Page = 1) : IQuery<Page<DemandRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Demand);

    public Subject About => Subject.OwnWards;
}

/// <summary>A demand in a list.</summary>
/// <param name="Waits">What the actor can do next.</param>
public sealed record DemandRow(
    Id<Demand> Id, ClientCode ClientCode, string WardName, AuthorityKind AuthorityKind, string Authority, string DocumentNumber,
    DateOnly ReceivedOn, DemandStatus Status, IReadOnlyList<DemandStep> Waits);

internal sealed class ListDemandsHandler(CaseManagerDb db, Actor actor) : IRequestHandler<ListDemands, Page<DemandRow>>
{
    public async Task<Page<DemandRow>> Handle(ListDemands query, CancellationToken cancellationToken)
    {
        var all = db.Set<Demand>().AsNoTracking().Where(demand => demand.Status == DemandStatus.Closed == query.Closed);
        var ordered = query.Closed
            ? all.OrderByDescending(demand => demand.ReceivedOn).ThenBy(demand => demand.Id)
            : all.OrderBy(demand => demand.ReceivedOn).ThenBy(demand => demand.Id);
        var rows = await ordered
            .Skip(Page<DemandRow>.Before(query.Page)).Take(Page<DemandRow>.Size)
            .Join(db.Set<Ward>(), demand => demand.WardCode, ward => ward.Code, (demand, ward) => new { demand, ward.Name })
            .ToListAsync(cancellationToken);

        return new(
            [
                .. rows.Select(row => new DemandRow(
                    row.demand.Id, row.demand.ClientCode, row.Name, row.demand.AuthorityKind, row.demand.Authority,
                    row.demand.DocumentNumber, row.demand.ReceivedOn, row.demand.Status, row.demand.Next(actor.AccountId, actor.Role))),
            ],
            Math.Max(1, query.Page),
            await all.CountAsync(cancellationToken));
    }
}
