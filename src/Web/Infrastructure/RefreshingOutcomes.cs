using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Prepares the figures in the background where this process was given the login for it, as on a developer's machine; in a deployment a
/// process of its own does (<c>casemanager refresh-outcomes --every 60</c>).
/// </summary>
internal sealed partial class RefreshingOutcomes(DatabaseSettings settings, TimeProvider clock, ILogger<RefreshingOutcomes> logger)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var refresh = new OutcomesRefresh(settings, clock);
        if (!refresh.IsPossible)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await refresh.Run(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
            {
                // The figures of a quarter of an hour ago stay; the next try may find the database again.
                NotRefreshed(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The figures could not be prepared.")]
    private partial void NotRefreshed(Exception exception);
}
