using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Whether something waits for a person to look into it: counts alone, for those who keep the register of breaches.</summary>
public sealed record GetBell : IQuery<Bell>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Breach);

    public Subject About => Subject.Own;
}

/// <summary>How many findings are open.</summary>
/// <param name="Unowned">How many of them nobody took on.</param>
/// <param name="Since">Since when the first of those waits.</param>
/// <param name="WatchedAt">When the rules last ran; null when they never did.</param>
/// <param name="IsLate">The rules have not run for too long: silence means nothing.</param>
public sealed record Bell(int Open, int Unowned, DateTimeOffset? Since, DateTimeOffset? WatchedAt, bool IsLate);

internal sealed class GetBellHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetBell, Bell>
{
    public async Task<Bell> Handle(GetBell query, CancellationToken cancellationToken)
    {
        var line = (await db.Database.SqlQuery<Line>($"select open, unowned, since, watched_at from audit.bell()")
            .ToListAsync(cancellationToken))[0];

        return new(
            line.Open, line.Unowned, line.Since, line.WatchedAt,
            line.WatchedAt is not { } at || at < clock.GetUtcNow() - TrailWatch.Late);
    }

    private sealed record Line(int Open, int Unowned, DateTimeOffset? Since, DateTimeOffset? WatchedAt);
}
