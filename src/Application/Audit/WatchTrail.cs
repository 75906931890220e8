using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>
/// Looks for what is conspicuous in that part of the trail that was added since the last look. Answers how many findings are new or have
/// grown.
/// </summary>
public sealed record WatchTrail : ICommand<int>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Audit);

    public Subject About => Subject.Own;
}

internal sealed class WatchTrailHandler(CaseManagerDb db) : IRequestHandler<WatchTrail, int>
{
    public async Task<int> Handle(WatchTrail command, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<int>($"select audit.watch() as \"Value\"").ToListAsync(cancellationToken))[0];
}
