using System.Diagnostics;

namespace CaseManager.Testing;

/// <summary>Counts the statements that reach the database while something runs: a list that asks once for each row shows here.</summary>
public static class Statements
{
    private const string Source = "CaseManager.Testing";
    private static readonly ActivitySource Here = new(Source);

    public static async Task<int> Count(Func<Task> work)
    {
        var count = 0;
        ActivityTraceId? trace = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == trace
                    && activity.GetTagItem("db.query.text") is not null | activity.GetTagItem("db.statement") is not null)
                {
                    Interlocked.Increment(ref count);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var root = Here.StartActivity("counted") ?? throw new InvalidOperationException("Nobody listens.");
        trace = root.TraceId;
        await work();

        return count;
    }
}
