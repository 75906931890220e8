using System.Text.Json.Nodes;
using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Database;

/// <summary>Beside the rows: what a login could leave behind for another, or be told by what PostgreSQL counts and estimates.</summary>
public sealed class BelowTablesTests
{
    private static readonly Login[] Personas =
        [Login.Police, Login.Care, Login.Programme, Login.Review, Login.Admin, Login.Accounts, Login.Officers, Login.Sealer];

    [Fact]
    public async Task No_login_calls_a_function_of_PostgreSQL_that_is_not_written_down()
    {
        await using var programme = await Programme.Start();

        var functions = await programme.Rows(
            """
            with logins as (
                select oid, rolname from pg_roles where rolname like 'cm\_%' and rolname not in ('cm_owner', 'cm_migrator'))
            select distinct p.proname::text || case when count(*) < (select count(*) from logins)
                then ': ' || string_agg(r.rolname, ', ' order by r.rolname) else '' end
            from pg_proc p, logins r
            where p.pronamespace = 'pg_catalog'::regnamespace and p.provolatile <> 'i'
              and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype, 'internal'::regtype)
              and 'internal'::regtype <> all (p.proargtypes::oid[])
              and has_function_privilege(r.oid, p.oid, 'execute')
            group by p.oid
            """,
            row => row.GetString(0));

        Golden.AssertSame("postgres.txt", functions);
    }

    [Theory]
    [InlineData("select lo_create(0)")]
    [InlineData("select lo_from_bytea(0, 'x')")]
    [InlineData("select lo_creat(-1)")]
    [InlineData("select lo_get(1)")]
    [InlineData("select lo_open(1, 262144)")]
    [InlineData("select lo_unlink(1)")]
    [InlineData("select pg_notify('x', 'y')")]
    [InlineData("select pg_advisory_lock(1)")]
    [InlineData("select pg_try_advisory_lock(1)")]
    [InlineData("select pg_try_advisory_xact_lock(1)")]
    [InlineData("select pg_logical_emit_message(false, 'x', 'y')")]
    [InlineData("select pg_export_snapshot()")]
    [InlineData("do $$ begin perform 1; end $$")]
    [InlineData("create temporary table t (x text)")]
    [InlineData("create function pg_temp.f() returns int language sql as 'select 1'")]
    [InlineData("select n_tup_ins from pg_stat_all_tables")]
    [InlineData("select n_tup_ins from pg_stat_xact_all_tables")]
    [InlineData("select idx_scan from pg_stat_all_indexes")]
    [InlineData("select heap_blks_hit from pg_statio_all_tables")]
    [InlineData("select xact_commit from pg_stat_database")]
    [InlineData("select query from pg_stat_activity")]
    [InlineData("select pid from pg_locks")]
    [InlineData("select pg_relation_size('directory.wards')")]
    [InlineData("select pg_database_size(current_database())")]
    [InlineData("select pg_current_wal_lsn()")]
    [InlineData("select txid_current()")]
    [InlineData("select pg_current_xact_id()")]
    [InlineData("select pg_current_snapshot()")]
    [InlineData("select last_value from pg_sequences")]
    public async Task No_login_leaves_anything_behind_or_reads_what_PostgreSQL_counts(string sql)
    {
        await using var programme = await Programme.Start();
        // The workers' login seals alone, and says so with a lock.
        foreach (var persona in Personas.Where(one => one is not Login.Sealer || !sql.Contains("advisory_lock", StringComparison.Ordinal)))
        {
            await using var connection = new NpgsqlConnection(programme.Database.ConnectionString(persona) + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);

            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

            Assert.Equal((persona, PostgresErrorCodes.InsufficientPrivilege), (persona, refused.SqlState));
        }

        Assert.Equal(0, await programme.Value<long>("select count(*) from pg_largeobject_metadata"));
    }

    [Fact]
    public async Task No_statistics_are_kept_of_a_table_whose_rows_are_hidden()
    {
        await using var programme = await Programme.Start();
        await programme.Given.WardAtWork(TestWards.North);
        await programme.Execute("analyze");

        var kept = await programme.Rows(
            """
            select distinct s.starelid::regclass::text
            from pg_statistic s
            left join pg_index i on i.indexrelid = s.starelid
            join pg_class c on c.oid = coalesce(i.indrelid, s.starelid)
            where c.relrowsecurity
              and (has_any_column_privilege('cm_care', c.oid, 'select') or has_any_column_privilege('cm_police', c.oid, 'select'))
            """,
            row => row.GetString(0));

        Assert.Empty(kept);
        Assert.True(await programme.Value<long>("select count(*) from pg_statistic where starelid = 'directory.wards'::regclass") > 0);
    }

    [Fact]
    public async Task The_planner_estimates_alike_for_every_client_and_ward()
    {
        await using var programme = await Programme.Start();
        var north = await programme.Given.WardAtWork(TestWards.North);
        var many = await programme.Given.Client(TestWards.South);
        var none = await programme.Given.Client(TestWards.South);
        var other = $"jsonb_build_object('id', gen_random_uuid(), 'client_code', '{many}', 'ward_code', '{TestWards.South}')";
        await programme.Execute(
            $"""
            set session_replication_role = replica;
            insert into care.cascade_entries
            select (jsonb_populate_record(e, {other})).* from care.cascade_entries e, generate_series(1, 50);
            insert into care.contacts
            select (jsonb_populate_record(e, {other})).* from care.contacts e, generate_series(1, 50);
            set session_replication_role = origin;
            analyze
            """);
        Assert.True(await programme.Value<long>($"select count(*) from care.cascade_entries where client_code = '{many}'") > 40);
        await using var connection = await programme.Given.Login(north.Coordinator);
        await Ask("set enable_seqscan = off; set enable_indexscan = off; set enable_indexonlyscan = off");

        foreach (var table in new[] { "care.cascade_entries", "care.contacts" })
        {
            Assert.Equal(await Estimate(table, $"client_code = '{none}'"), await Estimate(table, $"client_code = '{many}'"));
            Assert.Equal(
                await Estimate(table, $"ward_code = '{TestWards.North}'"), await Estimate(table, $"ward_code = '{TestWards.South}'"));
        }

        async Task<double> Estimate(string table, string condition)
        {
            await using var command = new NpgsqlCommand($"explain (format json) select 1 from {table} where {condition}", connection);
            var plan = JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)!;

            return plan[0]!["Plan"]!["Plan Rows"]!.GetValue<double>();
        }

        async Task Ask(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Theory]
    [InlineData("care.board_page(array['Made', 'Booked', 'Started'], null, null, null, null, '2000-01-01', 0, 50)")]
    [InlineData("care.board_counts(array['Made', 'Booked', 'Started'], null, null, null, null, '2000-01-01', '2026-09-22')")]
    [InlineData("care.clients_to_assess_again('2099-01-01', null, 50)")]
    [InlineData("care.due_clocks(null, '2099-01-01', 0, 50)")]
    [InlineData("care.open_alerts(false, '2026-09-22', 0, 50)")]
    [InlineData("care.own_drafts(50)")]
    public async Task A_list_names_clients_only_to_whoever_is_on_record_as_looking_at_it(string list)
    {
        await using var programme = await Programme.Start();
        var north = await programme.Given.WardAtWork(TestWards.North);
        var sql = $"select count(*) from {list}";
        await using var without = await programme.Given.Login(north.Coordinator);
        await using var another = await programme.Given.Login(north.Coordinator, north.Client.Code);

        foreach (var connection in new[] { without, another })
        {
            await using var refused = new NpgsqlCommand(sql, connection);
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege,
                (await Assert.ThrowsAsync<PostgresException>(() => refused.ExecuteScalarAsync())).SqlState);
        }

        var entry = Guid.CreateVersion7();
        var useCase = list.Contains("board", StringComparison.Ordinal) ? "ShowServiceBoard" : "GetToday";
        await using var open = new NpgsqlCommand(
            $"select audit.open(current_setting('app.actor'), '{entry}', '{useCase}', array[]::text[], null, null, null, null)", without);
        await open.ExecuteNonQueryAsync();
        await programme.Given.Act(without, north.Coordinator, entry);
        await using var asked = new NpgsqlCommand(sql, without);

        Assert.True((long)(await asked.ExecuteScalarAsync())! >= 0);
    }

    [Fact]
    public async Task A_token_of_the_API_is_no_password_given_again()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var sessions = new Sessions(new Logins(programme.Database, programme.Clock), programme.Clock);
        await using var login = await programme.Given.Login(lan);

        Assert.True(await Confirmed(await sessions.Begin(lan.AccountId, SessionKind.Browser, null, null)));
        Assert.False(await Confirmed(await sessions.Begin(lan.AccountId, SessionKind.Api, null, null)));

        async Task<bool> Confirmed(string secret)
        {
            await using var command = new NpgsqlCommand("select accounts.confirmed_at($1) is not null", login)
            {
                Parameters = { new() { Value = Sessions.HashOf(secret) } },
            };

            return (bool)(await command.ExecuteScalarAsync())!;
        }
    }
}
