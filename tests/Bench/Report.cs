using System.Globalization;
using System.Text;

namespace CaseManager.Bench;

/// <summary>The tables, for the screen and for docs/performance.md alike.</summary>
internal sealed class Report(Options options)
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    private readonly StringBuilder _operations = new();
    private readonly StringBuilder _rates = new();
    private readonly StringBuilder _others = new();

    public void Add(Operation operation, int connections, IReadOnlyDictionary<string, Times> systems)
    {
        foreach (var (system, times) in systems)
        {
            var bare = systems["bare"].PerSecond;
            var ratio = bare > 0 ? times.PerSecond / bare : double.NaN;
            var aim = system == "ours"
                && (connections == 8 || operation.Aim.EndsWith("ms", StringComparison.Ordinal) || operation.Aim == "2 s")
                ? operation.Aim
                : "";
            var line = string.Create(
                Words,
                $"| {operation.Name} | {connections} | {system} | {times.PerSecond:#,0} | {times.P50:0.00} / {times.P95:0.00} / "
                    + $"{times.P99:0.00} | {times.ServerCpu:0.00} + {times.PostgresCpu:0.00} | {ratio:0.00} | {aim} | {Faults(times)} |");
            _operations.AppendLine(line);
            Console.WriteLine(line);
        }
    }

    public void Add(int rate, string system, Times times) =>
        _rates.AppendLine(
            Words,
            $"| {rate} | {system} | {times.Count} | {times.P50:0.0} / {times.P99:0.0} | "
                + $"{(rate == 400 && system == "ours" ? "p99 50 ms" : "")} | {Faults(times)} |");

    public void Add(string what, string value, string aim) => _others.AppendLine(Words, $"| {what} | {value} | {aim} |");

    public override string ToString() =>
        string.Create(
            Words,
            $"""
            {options.Clients:#,0} clients, {options.Audit:#,0} audit entries;
            {options.Rounds} × {options.Seconds:0.#} s a cell, {options.MixedSeconds:0.#} s a rate;
            {Environment.ProcessorCount} cores, load {LoadOfMachine()}.

            | operation | conn. | system | req/s | p50 / p95 / p99 ms | CPU ms/req server + PostgreSQL | ratio to bare | aim | failed |
            |---|---:|---|---:|---|---|---:|---|---:|
            {_operations}
            | mixed, requests a second | system | requests | p50 / p99 ms from when due | aim | failed |
            |---:|---|---:|---|---|---:|
            {_rates}
            | what | measured | aim |
            |---|---|---|
            {_others}
            """);

    private static string Faults(Times times) => times.Failed == 0 ? "" : times.Failed.ToString(Words);

    private static string LoadOfMachine() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
