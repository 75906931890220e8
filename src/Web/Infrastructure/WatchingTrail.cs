using CaseManager.Application.Audit;
using CaseManager.Application.Database;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Keeps the rules over the trail up to date in the background where this process was given the login for it, as on a developer's machine;
/// in a deployment a process of its own does (<c>casemanager audit watch --every 20</c>).
/// </summary>
internal sealed partial class WatchingTrail(DatabaseSettings settings, TimeProvider clock, ILogger<WatchingTrail> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = new TrailWatch(settings, clock);
        if (!watch.IsPossible)
        {
            return;
        }

        using var timer = new PeriodicTimer(TrailWatch.Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await watch.Run(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
            {
                // Where it stopped, the next try goes on; until then the bell says that the rules have not run.
                NotWatched(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The trail could not be looked through.")]
    private partial void NotWatched(Exception exception);
}
