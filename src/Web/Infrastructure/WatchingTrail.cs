using CaseManager.Application.Audit;
using CaseManager.Application.Database;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Keeps the rules over the trail up to date; in a deployment <c>casemanager audit watch --every 20</c> does. Where it fails, the next try
/// goes on from there; until then the bell says that the rules have not run.
/// </summary>
internal sealed partial class WatchingTrail(DatabaseSettings settings, TimeProvider clock, ILogger<WatchingTrail> logger)
    : RepeatedWork(TrailWatch.Every, clock)
{
    private readonly TrailWatch _watch = new(settings, clock);

    protected override bool IsPossible => _watch.IsPossible;

    protected override Task Work(CancellationToken stoppingToken) => _watch.Run(stoppingToken);

    [LoggerMessage(LogLevel.Warning, "The trail could not be looked through.")]
    protected override partial void Failed(Exception exception);
}
