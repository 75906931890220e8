using CaseManager.Application.Database;
using CaseManager.Application.Outcomes;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Prepares the figures; in a deployment <c>casemanager refresh-outcomes --every 60</c> does. Where it fails, those of a quarter of an hour
/// ago stay.
/// </summary>
internal sealed partial class RefreshingOutcomes(DatabaseSettings settings, TimeProvider clock, ILogger<RefreshingOutcomes> logger)
    : RepeatedWork(TimeSpan.FromMinutes(15), clock)
{
    private readonly OutcomesRefresh _refresh = new(settings, clock);

    protected override bool IsPossible => _refresh.IsPossible;

    protected override Task Work(CancellationToken stoppingToken) => _refresh.Run(stoppingToken);

    [LoggerMessage(LogLevel.Warning, "The figures could not be prepared.")]
    protected override partial void Failed(Exception exception);
}
