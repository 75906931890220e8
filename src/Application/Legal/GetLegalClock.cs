using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;

namespace CaseManager.Application.Legal;

/// <summary>One clock of a client, and what can be said of it.</summary>
public sealed record GetLegalClock(ClientCode ClientCode, Id<LegalClock> ClockId) : IQuery<LegalClockDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A clock, the ways it can go from here, and whom to call.</summary>
public sealed record LegalClockDetails(LegalClockRow Clock, IReadOnlyList<ClockMove> Moves, IReadOnlyList<LegalAidRow> LegalAid);

internal sealed class GetLegalClockHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetLegalClock, LegalClockDetails>
{
    public async Task<LegalClockDetails> Handle(GetLegalClock query, CancellationToken cancellationToken)
    {
        var row =
            (await db.Rows(
                db.Set<LegalClock>().Where(c => c.Id == query.ClockId && c.ClientCode == query.ClientCode), clock.GetUtcNow(),
                cancellationToken))
            .SingleOrDefault() ?? throw new NotFoundException();

        return new(row, MoveLegalClock.Ways(row), await db.LegalAidFor(query.ClientCode, clock.Today(), cancellationToken));
    }
}
