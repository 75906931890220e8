using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// The paper with which a demand is answered: what was granted, by name, and that the rest was refused. There is none before it was
/// released.
/// </summary>
public sealed record PrintAnswer(ClientCode ClientCode, Id<Demand> Id) : IQuery<PrintedAnswer>, IExports
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode, Id);
}

/// <summary>What stands on the paper.</summary>
/// <param name="IsWhatLeft">Whether the record still says what it said when the answer left; another paper than that one is not
/// printed.</param>
public sealed record PrintedAnswer(
    DemandPaper Paper, string WardName, IReadOnlyList<GrantedFact> Facts, string? Refused, DateTimeOffset ReleasedAt, string Hash,
    bool IsWhatLeft, NoticeWords Notice);

internal sealed class PrintAnswerHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<PrintAnswer, PrintedAnswer>
{
    public async Task<PrintedAnswer> Handle(PrintAnswer query, CancellationToken cancellationToken)
    {
        var found = await (
            from d in db.Set<Demand>().AsNoTracking()
            where d.Id == query.Id && d.ClientCode == query.ClientCode && d.ReleasedAt != null
            join w in db.Set<Ward>() on d.WardCode equals w.Code
            select new { Demand = d, Ward = w.Name }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var demand = found.Demand;
        var facts = await db.Granted(demand, cancellationToken);
        var same = Answers.Hash(demand, facts) == demand.ReleasedHash;

        return new(
            new(
                demand.AuthorityKind, demand.Authority, demand.LegalBasis, demand.DocumentNumber, demand.DocumentOn, demand.Scope,
                demand.ReceivedOn),
            found.Ward, same ? facts : [], demand.Refused, demand.ReleasedAt!.Value, demand.ReleasedHash!, same,
            await db.Notice(clock.Today(), cancellationToken));
    }
}
