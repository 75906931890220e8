using System.Diagnostics;
using System.Net;

namespace CaseManager.Bench;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed record Times(double PerSecond, double P50, double P95, double P99, int Count, int Failed)
{
    /// <summary>Processor time of a request in the server.</summary>
    public double ServerCpu { get; init; }

    /// <summary>Processor time of a request in PostgreSQL.</summary>
    public double PostgresCpu { get; init; }

    public static Times Of(List<double> milliseconds, double seconds, int failed)
    {
        milliseconds.Sort();

        return new(milliseconds.Count / seconds, At(0.5), At(0.95), At(0.99), milliseconds.Count, failed);

        double At(double share) =>
            milliseconds.Count == 0 ? double.NaN : milliseconds[Math.Min(milliseconds.Count - 1, (int)(share * milliseconds.Count))];
    }

    /// <summary>The round in the middle.</summary>
    public static Times Middle(IEnumerable<Times> rounds)
    {
        var sorted = rounds.OrderBy(times => times.PerSecond).ToList();

        return sorted[sorted.Count / 2];
    }
}

/// <summary>Sends requests and looks at the clock. Everything ends by itself.</summary>
internal static class Load
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static HttpClient Client(int connections) =>
        new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = connections,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None
            })
        {
            Timeout = Longest,
        };

    /// <summary>Closed loop: every connection asks again as soon as it was answered.</summary>
    /// <param name="next">The next request of a connection.</param>
    /// <param name="cpu">The processor time used so far, by server and PostgreSQL.</param>
    public static async Task<Times> Closed(
        int connections, double seconds, Func<int, HttpClient, Task<bool>> next, Func<(double Server, double Postgres)> cpu)
    {
        using var http = Client(connections);
        await Part(seconds / 2);
        var before = cpu();
        var clock = Stopwatch.StartNew();
        var parts = await Part(seconds);
        var (elapsed, after) = (clock.Elapsed.TotalSeconds, cpu());
        var times = Times.Of([.. parts.SelectMany(part => part.Taken)], elapsed, parts.Sum(part => part.Failed));
        var all = Math.Max(1, times.Count + times.Failed);

        return times with { ServerCpu = (after.Server - before.Server) / all, PostgresCpu = (after.Postgres - before.Postgres) / all };

        Task<(List<double> Taken, int Failed)[]> Part(double length)
        {
            var end = Stopwatch.GetTimestamp() + (long)(length * Stopwatch.Frequency);

            return Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
            {
                var (taken, failed) = (new List<double>(10_000), 0);
                for (var begun = Stopwatch.GetTimestamp(); begun < end; begun = Stopwatch.GetTimestamp())
                {
                    if (await Try(next(connection, http)))
                    {
                        taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }
                    else
                    {
                        failed++;
                    }
                }

                return (taken, failed);
            })));
        }
    }

    /// <summary>
    /// Open loop: requests come when they come, by chance, whether or not the earlier ones were answered; a time counts from when a request
    /// was due.
    /// </summary>
    public static async Task<Times> Open(int perSecond, double seconds, Func<int, HttpClient, Task<bool>> next)
    {
        using var http = Client(64);
        var chance = new Random(perSecond);
        var (answers, failed, number) = (new List<Task<double>>(), 0, 0);
        var start = Stopwatch.GetTimestamp();
        for (var due = 0.0; due < seconds; due += -Math.Log(1 - chance.NextDouble()) / perSecond)
        {
            var wait = TimeSpan.FromSeconds(due) - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(wait);
            }

            var (dueAt, which) = (start + (long)(due * Stopwatch.Frequency), number++);
            answers.Add(Task.Run(async () =>
            {
                if (!await Try(next(which, http)))
                {
                    Interlocked.Increment(ref failed);
                }

                return Stopwatch.GetElapsedTime(dueAt).TotalMilliseconds;
            }));
        }

        var taken = await Task.WhenAll(answers);

        return Times.Of([.. taken], Stopwatch.GetElapsedTime(start).TotalSeconds, failed);
    }

    private static async Task<bool> Try(Task<bool> request)
    {
        try
        {
            return await request;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
