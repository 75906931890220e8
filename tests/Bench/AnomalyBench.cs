using CaseManager.Application;
using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Demo;
using CaseManager.Application.Installation;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Bench;

/// <summary>
/// Whether the rules that watch the trail see what they should: the demo's eighteen months, with a last month in which every bad look is
/// known, in a database of its own. Prints the recall of each rule, for plain looks and for those that stayed below the threshold, and how
/// many findings were false alarms.
/// </summary>
public static class AnomalyBench
{
    private const string Name = "casemanager_anomalies";

    /// <param name="server">The server and its logins; the database is made anew and dropped afterwards.</param>
    public static async Task Run(DatabaseSettings server, TextWriter output, CancellationToken cancellationToken = default)
    {
        var settings = server.In(Name);
        await Drop(settings, cancellationToken);
        await Migrator.CreateDatabase(settings, cancellationToken);
        await ProgrammeDatabase.Migrate(settings, cancellationToken);
        var demo = new DemoData(settings, TimeProvider.System);
        await demo.Make(cancellationToken: cancellationToken);

        var found = await Watch(settings, cancellationToken);
        Print(demo.Looks, found, output);
        await Drop(settings, cancellationToken);
    }

    private static async Task<IReadOnlyList<FindingRow>> Watch(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddCaseManager(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestActor>().Actor =
            new Actor(new(await Reviewer(settings, cancellationToken)), Role.Reviewer, []);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        await new TrailWatch(settings, TimeProvider.System).Run(cancellationToken);

        var found = new List<FindingRow>();
        var number = 0;
        Page<FindingRow> page;
        do
        {
            page = await mediator.Send(new ListFindings(Page: ++number), cancellationToken);
            // Nothing is sealed here.
            found.AddRange(page.Rows.Where(finding => finding.Rule is not AccessAnomaly.LateSealing));
        }
        while (page.Number < page.Last);

        return found;
    }

    private static void Print(IReadOnlyList<KnownLook> known, IReadOnlyList<FindingRow> found, TextWriter output)
    {
        output.WriteLine("rule                  plain looks found   subtle looks found   findings   false alarms");
        foreach (var rule in known.Select(look => look.Rule).Distinct().Order())
        {
            var ofRule = found.Where(finding => finding.Rule == rule).ToList();
            output.WriteLine(
                $"{rule,-21} {Recall(rule, subtle: false),17}   {Recall(rule, subtle: true),18}   {ofRule.Count,8}   "
                    + $"{ofRule.Count(finding => !IsKnown(finding)),12}");
        }

        var plain = known.Where(look => !look.Subtle).ToList();
        output.WriteLine(
            $"recall of plain looks {plain.Count(WasFound) / (double)Math.Max(1, plain.Count):P0}, of all "
            + $"{known.Count(WasFound) / (double)Math.Max(1, known.Count):P0}; "
            + $"{found.Count(finding => !IsKnown(finding))} false alarms among {found.Count} findings of a month");

        string Recall(AccessAnomaly rule, bool subtle) =>
            $"{known.Count(look => look.Rule == rule && look.Subtle == subtle && WasFound(look))} of "
                + $"{known.Count(look => look.Rule == rule && look.Subtle == subtle)}";

        bool WasFound(KnownLook look) => found.Any(finding => finding.Rule == look.Rule && IsOf(finding, look));

        // What one rule sees of a look that was put there for another is no false alarm.
        bool IsKnown(FindingRow finding) => known.Any(look => IsOf(finding, look));

        static bool IsOf(FindingRow finding, KnownLook look) =>
            finding.AccountId?.Value == look.AccountId && finding.Day >= look.Since && finding.Day <= look.Day;
    }

    private static async Task<Guid> Reviewer(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using var connection = await Connect(settings, settings.Name, cancellationToken);
        await using var command = new NpgsqlCommand("select id from accounts.accounts where role = 'Reviewer' limit 1", connection);

        return (Guid)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task Drop(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = await Connect(settings, "postgres", cancellationToken);
        await using var command = new NpgsqlCommand($"drop database if exists {settings.Name} with (force)", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<NpgsqlConnection> Connect(DatabaseSettings settings, string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(settings.ConnectionString(Login.Migrator, database) + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var role = new NpgsqlCommand("set role cm_owner", connection);
        await role.ExecuteNonQueryAsync(cancellationToken);

        return connection;
    }
}
