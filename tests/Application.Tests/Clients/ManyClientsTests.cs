using System.Diagnostics;
using CaseManager.Application.Clients;
using CaseManager.Application.Contacts;
using CaseManager.Application.Services;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Testing;
using Xunit.Abstractions;

namespace CaseManager.Application.Tests.Clients;

/// <summary>What a coordinator of one ward opens all day reads no table from end to end, however many clients the programme has.</summary>
public sealed class ManyClientsTests(ITestOutputHelper output)
{
    // CASEMANAGER_MANY=100000 measures; the test itself needs only enough rows for PostgreSQL to prefer an index.
    private static readonly int Many = int.TryParse(Environment.GetEnvironmentVariable("CASEMANAGER_MANY"), out var many) ? many : 20_000;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Among_many_clients_the_pages_of_a_ward_use_indexes_only()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.ManyClients(Many, perWard: 500, TestWards.North, lan);
        var client = ClientCode.Parse(
            await programme.Value<string>($"select code from care.clients where coordinator_id = '{lan.AccountId}' order by code limit 1"),
            null);
        Dictionary<string, Func<Task>> pages = new()
        {
            ["caseload, mine"] = () => programme.As(lan).Send(new ListClients()),
            ["caseload, ward"] = () => programme.As(lan).Send(new ListClients(CaseloadView.Ward)),
            ["caseload, ward, by name"] = () => programme.As(lan).Send(new ListClients(CaseloadView.Ward, Order: CaseloadOrder.Name)),
            ["caseload, overdue"] = () => programme.As(lan).Send(new ListClients(CaseloadView.Ward, Overdue: true)),
            ["search, name"] = () => programme.As(lan).Send(new SearchClients("nguyen duc 12")),
            ["search, phone"] = () => programme.As(lan).Send(new SearchClients("418")),
            ["client"] = () => programme.As(lan).Send(new GetClientOverview(client)),
            ["contacts"] = () => programme.As(lan).Send(new ListContacts(client)),
            ["today"] = () => programme.As(lan).Send(new GetToday()),
            ["board"] = () => programme.As(lan).Send(new ShowServiceBoard()),
        };

        var before = await SequentialScans(programme);
        foreach (var (name, open) in pages)
        {
            await open();
            var times = new List<double>();
            for (var i = 0; i < 10; i++)
            {
                var clock = Stopwatch.StartNew();
                await open();
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            output.WriteLine($"{name}: {times.Order().ElementAt(5):0.0} ms");
        }

        // A session tells what it read when it ends.
        await programme.Execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and usename = 'cm_care'");
        var after = await SequentialScans(programme);
        Assert.Empty(after.Where(table => table.Value > before.GetValueOrDefault(table.Key)).Select(table => table.Key));
    }

    private static async Task<Dictionary<string, long>> SequentialScans(Programme programme) =>
        (await programme.Rows(
            "select schemaname || '.' || relname, seq_scan from pg_stat_user_tables where schemaname in ('care', 'vault') and "
                + "n_live_tup > 1000",
            reader => (Table: reader.GetString(0), Scans: reader.GetInt64(1)))).ToDictionary(row => row.Table, row => row.Scans);
}
