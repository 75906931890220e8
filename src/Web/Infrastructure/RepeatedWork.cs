using CaseManager.Application.Database;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// What this process does again and again in the background where it was given the login for it, as on a developer's machine; in a
/// deployment processes of their own do it.
/// </summary>
internal abstract class RepeatedWork(TimeSpan every, TimeProvider clock) : BackgroundService
{
    protected abstract bool IsPossible { get; }

    protected abstract Task Work(CancellationToken stoppingToken);

    /// <summary>The database was not there; the next try may find it again.</summary>
    protected abstract void Failed(Exception exception);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsPossible)
        {
            return;
        }

        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Work(stoppingToken);
            }
            catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
            {
                Failed(exception);
            }
        }
    }
}
