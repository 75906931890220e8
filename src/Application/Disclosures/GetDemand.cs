using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>One demand, how far it has come, and what can be done next.</summary>
public sealed record GetDemand(Id<Demand> Id) : IQuery<DemandDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Demand);

    public Subject About => Subject.Record(Id);
}

/// <summary>All about a demand, and nothing of the client but the code.</summary>
public sealed record DemandDetails(
    Id<Demand> Id, ClientCode ClientCode, string WardName, DemandPaper Paper, string RecordedBy, DateTimeOffset RecordedAt,
    DemandStatus Status, string? LawyersView, DemandDecision? Decision, IReadOnlyList<DemandedFact> Granted, string? Refused,
    Agreed? Supervisor, Agreed? Reviewer, Agreed? Released, string? ReleasedHash, DateOnly? ClientToldOn, string? NotToldReason,
    DateTimeOffset? ClosedAt, IReadOnlyList<DemandStep> Next, long Version);

/// <summary>Who did a step, and when.</summary>
public sealed record Agreed(string Who, DateTimeOffset At);

internal sealed class GetDemandHandler(CaseManagerDb db, Actor actor) : IRequestHandler<GetDemand, DemandDetails>
{
    public async Task<DemandDetails> Handle(GetDemand query, CancellationToken cancellationToken)
    {
        var found = await (
            from d in db.Set<Demand>().AsNoTracking()
            where d.Id == query.Id
            join w in db.Set<Ward>() on d.WardCode equals w.Code
            select new { Demand = d, Ward = w.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var demand = found.Demand;
        var people = new Id<Account>?[]
        {
            demand.RecordedBy, demand.SupervisorId, demand.ReviewerId, demand.ReleasedBy
        }.OfType<Id<Account>>().Distinct().ToList();
        var names = await db.Set<Account>()
            .Where(a => people.Contains(a.Id))
            .Select(a => new { a.Id, a.FullName })
            .ToDictionaryAsync(a => a.Id, a => a.FullName, cancellationToken);

        return new(
            demand.Id, demand.ClientCode, found.Ward,
            new(
                demand.AuthorityKind, demand.Authority, demand.LegalBasis, demand.DocumentNumber, demand.DocumentOn, demand.Scope,
                demand.ReceivedOn),
            names[demand.RecordedBy], demand.RecordedAt, demand.Status, demand.LawyersView, demand.Decision, demand.Granted, demand.Refused,
            By(demand.SupervisorId, demand.SupervisorAt), By(demand.ReviewerId, demand.ReviewerAt),
            By(demand.ReleasedBy, demand.ReleasedAt), demand.ReleasedHash, demand.ClientToldOn, demand.NotToldReason, demand.ClosedAt,
            demand.Next(actor.AccountId, actor.Role), demand.Version);

        Agreed? By(Id<Account>? who, DateTimeOffset? at) => who is { } id ? new(names[id], at!.Value) : null;
    }
}
