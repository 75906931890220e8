using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Shows up to where the trail is sealed, and the last seal to print and keep outside.</summary>
public sealed record GetSeal : IQuery<SealState>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

/// <summary>How far the trail is sealed.</summary>
/// <param name="Last">The last seal; null when there is none.</param>
/// <param name="Waiting">How long the oldest entry that is not sealed has been waiting.</param>
/// <param name="IsLate">Longer than it should: the sealer stands still, or a transaction does not end.</param>
public sealed record SealState(SealLine? Last, TimeSpan Waiting, bool IsLate);

internal sealed class GetSealHandler(CaseManagerDb db) : IRequestHandler<GetSeal, SealState>
{
    public async Task<SealState> Handle(GetSeal query, CancellationToken cancellationToken)
    {
        var last = await db.Database.SqlQuery<SealRow>(
            $"select number, at, counts, total, head, signature from audit.seals order by number desc limit 1")
            .ToListAsync(cancellationToken);
        var waiting = await db.Database.SqlQuery<TimeSpan?>($"""select audit.waiting() as "Value" """).SingleAsync(cancellationToken)
            ?? TimeSpan.Zero;

        return new(
            last.Select(seal => new SealLine(
                seal.Number, seal.Counts.Sum(), seal.Total, seal.At, Convert.ToHexStringLower(seal.Head),
                Convert.ToBase64String(seal.Signature))).SingleOrDefault(),
            waiting, waiting > Sealer.Late);
    }

    private sealed record SealRow(long Number, DateTimeOffset At, int[] Counts, long Total, byte[] Head, byte[] Signature);
}
