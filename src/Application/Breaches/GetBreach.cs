using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Breaches;
using MediatR;

namespace CaseManager.Application.Breaches;

/// <summary>One breach of the register, to be followed until all are informed.</summary>
public sealed record GetBreach(Id<Breach> Id) : IQuery<BreachRow>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Breach);

    public Subject About => Subject.Record(Id);
}

internal sealed class GetBreachHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetBreach, BreachRow>
{
    public async Task<BreachRow> Handle(GetBreach query, CancellationToken cancellationToken)
    {
        var row = (await db.Rows(db.Set<Breach>().Where(b => b.Id == query.Id), clock.GetUtcNow(), cancellationToken)).SingleOrDefault();

        return row ?? throw new NotFoundException();
    }
}
