using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

/// <summary>Who acts travels with the transaction, and with nothing else.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData(Login.Police)]
    [InlineData(Login.Care)]
    [InlineData(Login.Programme)]
    [InlineData(Login.Review)]
    [InlineData(Login.Admin)]
    public async Task Every_login_without_an_actor_gets_an_error_from_a_protected_table(Login login)
    {
        await using var programme = await Programme.Start();
        var north = await programme.Given.WardAtWork(TestWards.North);
        await programme.Given.Emergency(await programme.Given.Coordinator(TestWards.South), north.Client.Code);
        await programme.Execute(
            "insert into audit.findings (rule, account_id, day, first_at, last_at, occurrences, client_codes, found_at) values "
                + "('NightReads', $1, current_date, now(), now(), 1, '{}', now())",
            north.Coordinator.AccountId.Value);
        await programme.Execute("insert into outcomes.figures (period, measure, publication) values ('whole', 'Introduced', 'Small')");
        await programme.Execute(
            "insert into audit.seals values (1, now(), '1', array[0, 0, 0, 0], 0, '', sha256(''), sha256('a'), sha256('b'), sha256('c') "
                + "|| sha256('d'))");
        await programme.Execute(
            """
            insert into register.breaches (id, found, detected_at, data, people, rule_code, rule_version, due_at, recorded_by, recorded_at)
            values (gen_random_uuid(), 'Mất máy tính', now() - interval '1 hour', '{Care}', 3, 'K17', 1, now() + interval '71 hours', $1,
                now())
            """,
            north.Coordinator.AccountId.Value);
        await programme.Execute("insert into outcomes.preparations (prepared_at) values (now())");
        var tables = await programme.Rows(
            $"""
            select c.oid::regclass::text, (
                select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege('{DatabaseSettings.NameOf(login)}', c.oid, a.attnum,
                    'select') limit 1)
            from pg_class c
            where c.relkind in ('r', 'p') and c.relrowsecurity and c.relnamespace <> 'accounts'::regnamespace
              and has_any_column_privilege('{DatabaseSettings.NameOf(login)}', c.oid, 'select')
            """,
            row => (Table: row.GetString(0), Column: row.GetString(1)));
        await using var connection = await programme.Services.GetRequiredService<Logins>().Pool(login).OpenConnectionAsync();

        var silent = new List<string>();
        foreach (var (table, column) in tables)
        {
            Assert.True(
                await programme.Value<bool>($"select exists (select from {table})"),
                $"{table} is empty: GivenWard should put something there.");
            await using var command = new NpgsqlCommand($"select count({column}) from {table}", connection);
            try
            {
                silent.Add($"{table}: {await command.ExecuteScalarAsync()}");
            }
            catch (PostgresException exception) when (exception.SqlState == "28000")
            {
                // As it should be.
            }
        }

        Assert.NotEmpty(tables);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task An_actor_older_than_two_minutes_is_refused()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var logins = programme.Services.GetRequiredService<Logins>();
        await using var connection = await logins.Pool(Login.Care).OpenConnectionAsync();
        var key = await programme.Value<byte[]>("select key from sec.context_keys where login = 'cm_care'");
        var live = logins.Sign(lan, null, connection).Split('|')[..7];

        string[] stale =
        [
            .. live[..5],
            TimeProvider.System.GetUtcNow().AddSeconds(-1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            live[6]
        ];
        Assert.Equal("Coordinator", await Role(Signed(live)));
        Assert.Equal("28000", (await Assert.ThrowsAsync<PostgresException>(() => Role(Signed(stale)))).SqlState);
        Assert.True(
            long.Parse(live[5], System.Globalization.CultureInfo.InvariantCulture) <= TimeProvider.System.GetUtcNow()
                .AddMinutes(2)
                .ToUnixTimeSeconds());

        string Signed(string[] parts) =>
            $"{string.Join('|', parts)}|"
                + $"{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('|', parts))))}";

        async Task<object?> Role(string token)
        {
            await using var command =
                new NpgsqlCommand("select (sec.verify($1)).role", connection) { Parameters = { new() { Value = token } } };

            return await command.ExecuteScalarAsync();
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task One_connection_never_mixes_two_wards_through_faults_and_cancellations()
    {
        await using var programme = await Programme.Start();
        var (north, south) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.South));
        var clients = new Dictionary<Actor, string>
        {
            [north] = (await programme.Given.Client(TestWards.North, north)).Value,
            [south] = (await programme.Given.Client(TestWards.South, south)).Value
        };
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(programme.Clock)
            .AddCaseManager(programme.Database.In(programme.Database.Name, poolSize: 1)).BuildServiceProvider();
        var random = new Random(1);
        var (seen, cut) = (0, 0);

        for (var i = 0; i < 1000; i++)
        {
            var actor = i % 2 == 0 ? north : south;
            var foreign = clients[actor == north ? south : north];
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = actor;
            var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();
            using var cancelled = new CancellationTokenSource();
            try
            {
                switch (random.Next(4))
                {
                    case 0:
                        cancelled.CancelAfter(TimeSpan.FromMilliseconds(random.NextDouble() * 4));
                        goto default;
                    case 1:
                        await Assert.ThrowsAsync<AccessDeniedException>(() =>
                            mediator.Send(new GetClientHeader(Domain.ClientCode.Parse(foreign, null)), default));
                        break;
                    case 2:
                        var header = await mediator.Send(new GetClientHeader(Domain.ClientCode.Parse(clients[actor], null)), default);
                        Assert.Equal(clients[actor], header.Code.Value);
                        break;
                    default:
                        var page = await mediator.Send(new ListClients(CaseloadView.Ward), cancelled.Token);
                        Assert.Equal([clients[actor]], page.Rows.Select(row => row.Code.Value));
                        seen++;
                        break;
                }
            }
            catch (Exception exception) when (cancelled.IsCancellationRequested && exception is not Xunit.Sdk.XunitException)
            {
                cut++;
            }
        }

        Assert.True(seen > 250, $"{seen} lists were seen.");
        Assert.True(cut > 20, $"{cut} requests were cut off.");
    }

    [Fact]
    public async Task A_context_is_never_shared_between_requests()
    {
        await using var programme = await Programme.Start();
        await using var services = new ServiceCollection().AddLogging().AddCaseManager(programme.Database).BuildServiceProvider();
        var actor = await programme.Given.Coordinator(TestWards.North);

        Assert.NotSame(await Context(), await Context());

        async Task<CaseManagerDb> Context()
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = actor;

            return scope.ServiceProvider.GetRequiredService<CaseManagerDb>();
        }
    }

    [Fact]
    public async Task Parallel_requests_of_two_wards_never_share_a_context()
    {
        await using var programme = await Programme.Start();
        var (north, south) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.South));
        var clients = new Dictionary<Actor, string>
        {
            [north] = (await programme.Given.Client(TestWards.North, north)).Value,
            [south] = (await programme.Given.Client(TestWards.South, south)).Value
        };

        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () =>
        {
            var actor = number % 2 == 0 ? north : south;
            for (var i = 0; i < 150; i++)
            {
                var page = await programme.As(actor).Send(new ListClients(CaseloadView.Ward));
                Assert.Equal([clients[actor]], page.Rows.Select(row => row.Code.Value));
            }
        })));
    }
}
