using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Testing;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.Audit;

public sealed class AccessAnomalyTests
{
    // The programme's clock stands at nine in the morning of this day.
    private static readonly DateOnly Today = new(2026, 9, 22);

    private const int Flood = 20_000;

    [Fact]
    public async Task A_normal_working_month_has_no_finding()
    {
        await using var programme = await Programme.Start();
        var (lan, supervisor) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Supervisor(TestWards.North));
        var own = await Clients(programme, lan, 12);
        var deeds = new List<Deed>();
        for (var day = 30; day >= 1; day--)
        {
            foreach (var (client, number) in own.Select((client, number) => (client, number)))
            {
                deeds.Add(new(lan, At(day, 8, 25 * number), client));
                deeds.Add(new(supervisor, At(day, 8, (25 * number) + 3), client));
                if (number % 2 == 0)
                {
                    deeds.Add(new(lan, At(day, 8, (25 * number) + 5), client, "RecordContact", "Write"));
                }
            }

            deeds.AddRange(Enumerable.Range(0, 6).Select(search => new Deed(lan, At(day, 9, search * 40), null, "SearchClients")));
            deeds.Add(new(lan, At(day, 10, 0), own[0], Outcome: "Refused"));
            // Called at night about one client, as happens.
            deeds.Add(new(lan, At(day, 23, 10), own[day % 12]));
        }

        await Enter(programme, deeds);
        Assert.Empty(await Found(programme));
    }

    [Fact]
    public async Task Many_clients_within_an_hour_are_a_finding()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var clients = await Clients(programme, lan, 20);
        await Look(programme, lan, clients[..19], minutesApart: 3);
        Assert.Empty(await Found(programme));

        await Look(programme, lan, clients, minutesApart: 3);

        var finding = Assert.Single(await Found(programme));
        Assert.Equal(
            (AccessAnomaly.ManyClients, lan.AccountId, Today.AddDays(-1), 20),
            (finding.Rule, finding.AccountId, finding.Day, finding.Occurrences));
        Assert.Equal(clients.Select(code => code.Value).Order(), finding.ClientCodes.Order());
    }

    [Fact]
    public async Task A_burst_of_searches_is_a_finding()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var i = 0; i < 11; i++)
        {
            await Enter(programme, lan, At(1, 9, 0).AddSeconds(40 * i), null, "SearchClients");
        }

        Assert.Empty(await Found(programme));
        await Enter(programme, lan, At(1, 9, 8), null, "SearchClients");

        Assert.Equal((AccessAnomaly.SearchBurst, 12), await Only(programme));
    }

    [Fact]
    public async Task Several_clients_in_one_night_are_a_finding_across_midnight()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var clients = await Clients(programme, lan, 3);
        await Enter(programme, lan, At(2, 23, 50), clients[0]);
        await Enter(programme, lan, At(1, 0, 10), clients[1]);
        await Enter(programme, lan, At(1, 5, 1), clients[2]);
        Assert.Empty(await Found(programme));

        await Enter(programme, lan, At(1, 4, 59), clients[2]);

        var finding = Assert.Single(await Found(programme));
        Assert.Equal((AccessAnomaly.NightReads, Today.AddDays(-2), 3), (finding.Rule, finding.Day, finding.Occurrences));
    }

    [Fact]
    public async Task Reading_others_clients_without_acting_is_a_finding_after_the_grace_period()
    {
        await using var programme = await Programme.Start();
        var (lan, minh) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var clients = await Clients(programme, minh, 6);
        var own = await Clients(programme, lan, 6);
        // Of six clients of a colleague she acts on one, later; her own she only reads.
        await Look(programme, lan, [.. clients, .. own], minutesApart: 20, daysAgo: 3);
        await Enter(programme, lan, At(2, 9, 0), clients[0], "RecordContact", "Write");
        // The same yesterday: for that there was no time yet.
        await Look(programme, lan, clients, minutesApart: 20, daysAgo: 1);

        var finding = Assert.Single(await Found(programme));
        Assert.Equal((AccessAnomaly.LookedWithoutActing, Today.AddDays(-3), 5), (finding.Rule, finding.Day, finding.Occurrences));
        Assert.DoesNotContain(clients[0].Value, finding.ClientCodes);

        // Whom she acted on since is hers to read; the other five of yesterday are found the day after tomorrow.
        programme.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal([Today.AddDays(-1), Today.AddDays(-3)], (await Found(programme)).Select(f => f.Day));
    }

    [Fact]
    public async Task Repeated_reads_of_the_own_surname_are_a_finding_that_shows_no_name()
    {
        await using var programme = await Programme.Start();
        var (lan, minh) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        await programme.Execute("update accounts.accounts set full_name = 'Đặng Thị Lan' where id = $1", lan.AccountId.Value);
        var relative = await programme.Given.Client(TestWards.North, minh, "Đặng Văn Mẫu");
        var stranger = await programme.Given.Client(TestWards.North, minh, "Đinh Văn Mẫu");
        var own = await programme.Given.Client(TestWards.North, lan, "Đặng Thị Mẫu");
        foreach (var client in new[] { stranger, own })
        {
            await Enter(programme, lan, At(3, 9, 0), client);
            await Enter(programme, lan, At(1, 9, 0), client);
        }

        await Enter(programme, lan, At(3, 10, 0), relative);
        await Enter(programme, lan, At(3, 10, 2), relative);
        Assert.Empty(await Found(programme));
        await Enter(programme, lan, At(1, 10, 0), relative);

        var finding = Assert.Single(await Found(programme));
        Assert.Equal((AccessAnomaly.SameSurname, lan.AccountId), (finding.Rule, finding.AccountId));
        Assert.Equal([relative.Value], finding.ClientCodes);
        Assert.DoesNotContain(
            "Đặng", await programme.Value<string>("select row_to_json(f)::text from audit.findings f"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeated_refusals_are_a_finding_for_officers_too()
    {
        await using var programme = await Programme.Start();
        var officer = await programme.Given.Officer(TestWards.North);
        var client = await programme.Given.Client(TestWards.North);
        for (var i = 0; i < 4; i++)
        {
            await Enter(programme, officer, At(1, 9, i), client, "Door", outcome: "Refused");
        }

        Assert.Empty(await Found(programme));
        await Enter(programme, officer, At(1, 9, 29), client, "Door", outcome: "Refused");

        Assert.Equal((AccessAnomaly.RepeatedRefusals, 5), await Only(programme));
    }

    /// <summary>
    /// What a step costs is counted in pages of the database, which no other work on the machine changes, for any estimate of the planner
    /// of a trail that is growing: nothing, less than there is, more than there is.
    /// </summary>
    [Theory]
    [InlineData("reltuples = -1, relpages = 0")]
    [InlineData("reltuples = 5000000, relpages = 90000")]
    [Trait("Category", "Slow")]
    public async Task After_a_flood_a_step_costs_what_it_cost_before_and_a_look_reads_findings(string belief)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var minh = await programme.Given.Coordinator(TestWards.North);
        await programme.Execute("update accounts.accounts set full_name = 'Trần Thị Lan' where id = $1", lan.AccountId.Value);
        List<ClientCode> clients = [.. await Clients(programme, lan, 20), .. await Clients(programme, minh, 20)];
        await programme.Watch();
        await Enter(programme, Requests(lan, clients, At(4, 9, 0), 10));
        var before = await Pages(programme, 1000);
        // More than a night's, so that no step holds all of it; each request is a transaction of its own.
        foreach (var part in Requests(lan, clients, At(3, 9, 0), Flood).Chunk(Flood / 20))
        {
            await Enter(programme, part);
        }

        var counted = await programme.Watch();
        // What was forgotten is cleared away, as the server does it by itself.
        await programme.Execute("vacuum audit.lately, audit.tallies, audit.findings, audit.acts");
        await programme.Execute(
            $"""
            update pg_class set {belief}
            where oid in ('audit.entries'::regclass, 'audit.closings'::regclass, 'audit.lately'::regclass, 'audit.tallies'::regclass)
            """);

        Assert.InRange(counted, Flood, 6 * Flood);
        Assert.Equal(0, await programme.Watch());

        await Enter(programme, Requests(lan, clients, At(1, 9, 0), 10));
        Assert.InRange(await Pages(programme, 1000), 1, (2 * before) + 1000);
        var reviewer = await programme.Given.Reviewer();
        Assert.InRange(await Pages(programme, reviewer, "select * from audit.bell()"), 1, 300);
        Assert.InRange(
            await Pages(programme, reviewer, "select * from audit.findings order by looked_at is not null, last_at desc limit 26"), 1, 300);
        var found = (await programme.As(reviewer).Send(new ListFindings())).Rows.Select(finding => finding.Rule).ToHashSet();
        Assert.Superset(
            new HashSet<AccessAnomaly> { AccessAnomaly.ManyClients, AccessAnomaly.SearchBurst, AccessAnomaly.RepeatedRefusals }, found);
    }

    [Fact]
    public async Task Entries_written_during_a_run_are_found_by_the_next_run()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var reviewer = programme.As(await programme.Given.Reviewer());
        for (var i = 0; i < 8; i++)
        {
            await programme.As(lan).Send(new SearchClients("an"));
        }

        await programme.Watch();
        Assert.Empty((await reviewer.Send(new ListFindings())).Rows);
        programme.Clock.Advance(TimeSpan.FromMinutes(1));
        // A search that began before the run and is committed after it is not passed over.
        await using (var connection = await TestDatabases.OpenAsSuperuser(programme.Database.Name))
        {
            await using var late = await connection.BeginTransactionAsync();
            await new NpgsqlCommand(
                $"""
                insert into audit.entries (id, at, account_id, role, use_case, operation, category)
                values (gen_random_uuid(), '{programme.Clock.GetUtcNow():O}', '{lan.AccountId}', 'Coordinator', 'SearchClients', 'Read',
                    'Care')
                """,
                connection).ExecuteNonQueryAsync();
            for (var i = 0; i < 3; i++)
            {
                await programme.As(lan).Send(new SearchClients("an"));
            }

            await new TrailWatch(programme.Database, programme.Clock).Run();
            await late.CommitAsync();
        }

        await programme.Watch();
        var finding = Assert.Single((await reviewer.Send(new ListFindings())).Rows);
        await programme.Watch();

        Assert.Equal((AccessAnomaly.SearchBurst, 12), (finding.Rule, finding.Occurrences));
        Assert.Equal(finding.Version, Assert.Single((await reviewer.Send(new ListFindings())).Rows).Version);
    }

    [Fact]
    public async Task A_reviewed_finding_is_new_again_when_the_day_adds_occurrences()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var clients = await Clients(programme, lan, 4);
        await Look(programme, lan, clients[..3], minutesApart: 1, hour: 23);
        var reviewer = programme.As(await programme.Given.Reviewer());
        var finding = Assert.Single(await Found(programme));

        await Assert.ThrowsAsync<ValidationException>(() => reviewer.Send(new ReviewFinding(finding.Id, null, "Đã hỏi", finding.Version)));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            reviewer.Send(new ReviewFinding(finding.Id, FindingReason.Work, null, finding.Version + 1)));
        await reviewer.Send(new ReviewFinding(finding.Id, FindingReason.Work, "Đã hỏi: trực đêm", finding.Version));
        Assert.Empty((await reviewer.Send(new ListFindings(State: FindingState.New))).Rows);
        var closed = Assert.Single((await reviewer.Send(new ListFindings(State: FindingState.Closed))).Rows);
        Assert.Equal((FindingReason.Work, "Reviewer Mẫu"), (closed.Reason, closed.LookedBy));
        foreach (var again in new IRequest<Unit>[]
        {
            new ReviewFinding(finding.Id, FindingReason.Work, "Lần nữa", closed.Version), new TakeFinding(finding.Id, closed.Version)
        })
        {
            Assert.Equal("Audit.Rule.LookedAt", (await Assert.ThrowsAsync<RuleBrokenException>(() => reviewer.Send(again))).Key);
        }

        await Enter(programme, lan, At(0, 3, 0), clients[3]);
        var grown = Assert.Single(await Found(programme));
        Assert.Equal(
            (FindingState.New, null, "Đã hỏi: trực đêm", 4), (grown.State, grown.TakenBy, grown.Note, grown.Occurrences));
        Assert.Single(
            (await reviewer.Send(
                new ListFindings(AccessAnomaly.NightReads, lan.AccountId, FindingState.New, Today.AddDays(-1), Today))).Rows);
        Assert.Empty((await reviewer.Send(new ListFindings(AccessAnomaly.SearchBurst))).Rows);
    }

    [Fact]
    public async Task A_finding_that_somebody_took_on_stays_theirs_while_it_grows()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var clients = await Clients(programme, lan, 4);
        await Look(programme, lan, clients[..3], minutesApart: 1, hour: 23);
        var reviewer = programme.As(await programme.Given.Reviewer());
        var finding = Assert.Single(await Found(programme));

        await reviewer.Send(new TakeFinding(finding.Id, finding.Version));
        await Assert.ThrowsAsync<StaleVersionException>(() => reviewer.Send(new TakeFinding(finding.Id, finding.Version)));
        await Enter(programme, lan, At(0, 3, 0), clients[3]);

        var grown = Assert.Single(await Found(programme));
        Assert.Equal((FindingState.Taken, "Reviewer Mẫu", 4), (grown.State, grown.TakenBy, grown.Occurrences));
    }

    [Fact]
    public async Task A_reviewer_sets_a_threshold_with_its_source()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await Look(programme, lan, await Clients(programme, lan, 6), minutesApart: 2);
        var reviewer = programme.As(await programme.Given.Reviewer());
        Assert.Empty(await Found(programme));

        await Assert.ThrowsAsync<ValidationException>(() =>
            reviewer.Send(new SetAnomalyRule(AccessAnomaly.ManyClients, 0, 60, true, "Họp ngày 21/9", Today, 1)));
        await Assert.ThrowsAsync<ValidationException>(() =>
            reviewer.Send(new SetAnomalyRule(AccessAnomaly.NightReads, 3, 1000, true, "Họp ngày 21/9", Today, 1)));
        await Assert.ThrowsAsync<StaleVersionException>(() =>
            reviewer.Send(new SetAnomalyRule(AccessAnomaly.ManyClients, 6, 60, true, "Họp ngày 21/9", Today, 7)));
        await reviewer.Send(new SetAnomalyRule(AccessAnomaly.ManyClients, 6, 60, true, "Họp ngày 21/9", Today, 1));

        Assert.Equal((AccessAnomaly.ManyClients, 6), await Only(programme));
        await reviewer.Send(new SetAnomalyRule(AccessAnomaly.ManyClients, 6, 60, Active: false, "Họp ngày 22/9", Today, 2));
        await programme.Execute("delete from audit.findings");
        Assert.Empty(await Found(programme));
        Assert.Equal(
            "Họp ngày 22/9", (await reviewer.Send(new ListAnomalyRules())).Single(r => r.Rule is AccessAnomaly.ManyClients).Source);
    }

    [Fact]
    public async Task Only_a_reviewer_sees_findings_and_no_persona_runs_the_rules()
    {
        await using var programme = await Programme.Start();
        foreach (var role in Enum.GetValues<Role>().Where(role => role is not Role.Reviewer))
        {
            var actor = await programme.Given.Account(role, AccessPolicy.AnswersForWards(role) ? [TestWards.North] : []);
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(new ListFindings()));
            await Assert.ThrowsAsync<AccessDeniedException>(() => programme.As(actor).Send(new TakeFinding(Guid.NewGuid(), 1)));

            var logins = programme.Services.GetRequiredService<Logins>();
            await using var connection = await logins.Pool(Logins.Of(role)).OpenConnectionAsync();
            foreach (var sql in new[]
            {
                "select audit.watch(now(), 1)", "select count(*) from audit.findings", "select count(*) from audit.lately",
                "select audit.out_of_ward(gen_random_uuid(), 'x')"
            })
            {
                await using var command = new NpgsqlCommand(
                    $"select set_config('app.actor', '{logins.Sign(actor, null, connection)}', false); {sql}", connection);
                Assert.Equal(
                    PostgresErrorCodes.InsufficientPrivilege,
                    (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
            }
        }
    }

    private static DateTimeOffset At(int daysAgo, int hour, int minute) =>
        Today.AddDays(-daysAgo).StartInVietnam().AddHours(hour).AddMinutes(minute);

    private static async Task<List<ClientCode>> Clients(Programme programme, Actor coordinator, int count)
    {
        var clients = new List<ClientCode>();
        for (var i = 0; i < count; i++)
        {
            clients.Add(await programme.Given.Client(TestWards.North, coordinator, "Trần Văn Mẫu", []));
        }

        return clients;
    }

    private static Task Look(
        Programme programme, Actor actor, IReadOnlyList<ClientCode> clients, int minutesApart, int daysAgo = 1, int hour = 8) =>
        Enter(programme, [.. clients.Select((client, number) => new Deed(actor, At(daysAgo, hour, number * minutesApart), client))]);

    private static Deed[] Requests(Actor actor, List<ClientCode> clients, DateTimeOffset from, int count) =>
        [
            .. Enumerable.Range(0, count).Select(i => new Deed(
                actor, from.AddMilliseconds(400 * i), clients[i % clients.Count], i % 3 == 0 ? "SearchClients" : "GetClientOverview",
                i % 50 == 49 ? "Write" : "Read", i % 2 == 0 ? "Refused" : "Done")),
        ];

    private static async Task<int> Pages(Programme programme, int most)
    {
        await programme.Settled();
        await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(Login.Sealer) + ";Pooling=false");
        await connection.OpenAsync();

        return await Pages(connection, $"select * from audit.watch('{programme.Clock.GetUtcNow():O}', {most})");
    }

    private static async Task<int> Pages(Programme programme, Actor actor, string sql)
    {
        await using var connection = await programme.Given.Login(actor);
        // Once before, so that what PostgreSQL looks up about its own tables does not count.
        await new NpgsqlCommand(sql, connection).ExecuteNonQueryAsync();

        return await Pages(connection, sql);
    }

    private static async Task<int> Pages(NpgsqlConnection connection, string sql)
    {
        await using var look = new NpgsqlCommand(
            $"set statement_timeout = 0; explain (analyze, buffers, timing off, summary off) {sql}", connection);
        var plan = new List<string>();
        await using (var reader = await look.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                plan.Add(reader.GetString(0));
            }
        }

        return plan.Where(line => line.Contains("Buffers: shared", StringComparison.Ordinal)).Take(1)
            .SelectMany(line => Regex.Matches(line, "(?:hit|read)=([0-9]+)"))
            .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static Task Enter(
        Programme programme, Actor actor, DateTimeOffset at, ClientCode? client, string useCase = "GetClientOverview",
        string operation = "Read", string outcome = "Done") =>
        Enter(programme, [new Deed(actor, at, client, useCase, operation, outcome)]);

    private static Task Enter(Programme programme, IReadOnlyList<Deed> deeds) =>
        programme.Execute(
            """
            with deeds as (
                select gen_random_uuid() as id, d.* from unnest($1, $2, $3, $4, $5, $6, $7) as d (at, account, role, use_case, operation,
                    client, outcome)),
            entries as (
                insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes)
                select id, at, account, role, use_case, operation, 'Care', array_remove(array[client], '') from deeds)
            insert into audit.closings (entry_id, outcome) select id, outcome from deeds
            """,
            deeds.Select(deed => deed.At.ToUniversalTime()).ToArray(), deeds.Select(deed => deed.Actor.AccountId.Value).ToArray(),
            deeds.Select(deed => deed.Actor.Role.ToString()).ToArray(), deeds.Select(deed => deed.UseCase).ToArray(),
            deeds.Select(deed => deed.Operation).ToArray(), deeds.Select(deed => deed.Client?.Value ?? "").ToArray(),
            deeds.Select(deed => deed.Outcome).ToArray());

    private static async Task<IReadOnlyList<FindingRow>> Found(Programme programme)
    {
        // Entries of the past come to the trail here as they never do: all of it is looked through again.
        await programme.Execute(
            """
            delete from audit.watched; delete from audit.lately; delete from audit.tallies; delete from audit.acts;
            -- Nothing is sealed here, however long a test takes.
            update audit.rules set active = false where code = 'LateSealing'
            """);
        var reviewer = programme.As(await programme.Given.Reviewer());
        await programme.Watch();

        return (await reviewer.Send(new ListFindings())).Rows;
    }

    private static async Task<(AccessAnomaly, int)> Only(Programme programme)
    {
        var finding = Assert.Single(await Found(programme));

        return (finding.Rule, finding.Occurrences);
    }

    /// <summary>One line of the trail.</summary>
    private sealed record Deed(
        Actor Actor, DateTimeOffset At, ClientCode? Client, string UseCase = "GetClientOverview", string Operation = "Read",
        string Outcome = "Done");
}
