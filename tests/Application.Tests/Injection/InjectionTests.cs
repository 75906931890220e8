using CaseManager.Application.Database;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Injection;

/// <summary>
/// A signed-in attacker finds a place where input becomes SQL. Under each role it yields what that role may see in its own wards at most,
/// and no account becomes another one.
/// </summary>
public sealed class InjectionTests : IAsyncLifetime
{
    private const string North = TestWards.North;
    private const string South = TestWards.South;

    /// <summary>Where it would hurt most.</summary>
    private static readonly string[] Narrow =
    [
        "vault.people", "intake.slip_people", "care.assessments", "care.service_referrals", "audit.changes", "accounts.accounts",
        "sec.context_keys"
    ];

    private Programme _programme = null!;
    private WardAtWork _north = null!;
    private WardAtWork _south = null!;
    private CarelessHost _host = null!;
    private Dictionary<Role, Actor> _people = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _north = await _programme.Given.WardAtWork(North);
        _south = await _programme.Given.WardAtWork(South);
        _people = new()
        {
            [Role.Officer] = _north.Officer,
            [Role.Coordinator] = _north.Coordinator,
            [Role.Supervisor] = _north.Supervisor,
            [Role.ProgrammeStaff] = await _programme.Given.ProgrammeStaff(),
            [Role.Reviewer] = await _programme.Given.Reviewer(),
            [Role.Administrator] = await _programme.Given.Administrator(),
        };
        // Words to look for, each saying what it is and of which ward.
        await _programme.Execute(
            """
            update vault.people set full_name = 'VAULT' || ward_code;
            update intake.slip_people set label = 'SLIP' || ward_code, note = 'SLIP' || ward_code;
            update care.contacts set note = 'NOTE' || ward_code;
            update care.assessments set answers = jsonb_build_object('x', 'HEALTH' || ward_code) where category = 'Health';
            update care.service_referrals set reason_for_referral = case category when 'Hiv' then 'HIV' when 'Health' then 'HEALTH'
                else 'NOTE' end || ward_code;
            update audit.entries set reason = 'TRAIL' where reason is null and account_id is not null;
            update accounts.accounts set security_stamp = 'STAMP' || security_stamp;
            insert into audit.use_cases values ('CarelessSearch', 'Read', 'OwnAccount', null, true);
            """);
        _host = await CarelessHost.Start(_programme.Database, _programme.Clock, _people);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task The_deliberately_vulnerable_search_is_injectable()
    {
        Assert.Contains("Phường Hoa Sữa", await _host.Search(Role.Coordinator, North), StringComparison.Ordinal);
        Assert.Contains(
            "NOTE" + North, await _host.Search(Role.Coordinator, "' union all select note from care.contacts --"),
            StringComparison.Ordinal);
        Assert.Contains(
            "VAULT" + North, await _host.Search(Role.Coordinator, "'; select full_name from vault.people --"), StringComparison.Ordinal);
        Assert.Contains("TRAIL", await _host.Search(Role.Reviewer, "'; select reason from audit.entries --"), StringComparison.Ordinal);
        Assert.Contains(
            _north.SentSlip, await _host.Search(Role.Officer, "'; select reference from intake.slips --"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task Injected_statements_reach_only_own_rows(Role role)
    {
        var forbidden = await Forbidden(role);
        var before = await OfOthers();

        var found = new List<string>();
        foreach (var typed in await Payloads(role))
        {
            var answer = await _host.Search(role, typed);
            found.AddRange(forbidden.Where(word => answer.Contains(word, StringComparison.Ordinal)).Select(word => $"{word}: {typed}"));
        }

        Assert.Empty(found);
        Assert.Equal(before, await OfOthers());
    }

    [SqlmapTheory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    [Trait("Category", "Slow")]
    public async Task Sqlmap_injects_and_reaches_only_own_rows(Role role)
    {
        var forbidden = await Forbidden(role);
        var before = await OfOthers();

        // It is no straw man: sqlmap comes in, and takes what every role may see and what is the attacker's own.
        string[] own =
        [
            "Parameter: typed (GET)", "Phường Hoa Sữa",
            role switch { Role.Coordinator => "VAULT" + North, Role.Supervisor => "NOTE" + North, Role.Reviewer => "TRAIL", Role.Officer =>
                _north.SentSlip, _ => "42501" },
        ];

        // It guesses at random; an attacker whose guesses came to nothing tries again.
        var taken = "";
        for (var tries = 0; tries < 3 && !own.All(word => taken.Contains(word, StringComparison.Ordinal)); tries++)
        {
            taken += Sqlmap.Attack(
                $"{_host.Address}/careless/{role}?typed={North}",
                [
                    "select name from directory.wards",
                    .. Narrow.Select(table => $"select t::text from {table} t"),
                    // sqlmap counts what is not null and takes as many rows; the attack itself writes entries without a reason.
                    "select reason from audit.entries where reason is not null",
                    "select note from care.contacts", "select reference from intake.slips",
                    "select full_name from vault.people where ward_code not in (select ward_code from care.clients)",
                    "select rolpassword from pg_authid", "select pg_read_file('/etc/passwd')",
                    "select sec.verify(current_setting('app.actor'))::text",
                    $"select set_config('app.actor', replace(current_setting('app.actor'), '{North}', '{South}'), true) || t.full_name "
                        + "from vault.people t",
                    $"select set_config('app.actor', replace(current_setting('app.actor'), '{role}', 'Coordinator'), true) || "
                        + "t.full_name from vault.people t",
                ]);
        }

        Assert.All(own, word => Assert.Contains(word, taken, StringComparison.Ordinal));
        Assert.DoesNotContain(forbidden, word => taken.Contains(word, StringComparison.Ordinal));
        Assert.Equal(before, await OfOthers());
    }

    [Fact]
    public async Task An_injected_audit_entry_opens_only_own_ward_rows_and_is_audited()
    {
        // As in a use case about clients: the entry of any other names none.
        await _programme.Execute("update audit.use_cases set category = 'Care' where name = 'CarelessSearch'");
        var codes = $"array['{_north.Other.Code}', '{_south.Client.Code}']";
        var inOne = await _host.Search(
            Role.Coordinator,
            $"'; select audit.show(current_setting('app.actor'), {codes})::text; select answers::text from care.assessments --");
        var inSeveral = await _host.Search(
            Role.Coordinator,
            $"'; select set_config('my.actor', current_setting('app.actor'), false), audit.show(current_setting('app.actor'), "
            + $"{codes})::text; commit and chain; "
            + "select set_config('app.actor', current_setting('my.actor'), true); select answers::text from care.assessments --");

        Assert.DoesNotContain("HEALTH", inOne, StringComparison.Ordinal);
        Assert.DoesNotContain(South, inSeveral, StringComparison.Ordinal);
        // One's own ward can be read so, as through a page; and as there, the trail names whom.
        Assert.True(inSeveral.Contains("HEALTH" + North, StringComparison.Ordinal), inSeveral);
        Assert.Contains(
            _north.Other.Code.Value,
            await _programme.Rows(
                "select unnest(s.client_codes) from audit.showings s join audit.entries e on e.id = s.entry_id where e.use_case = "
                    + "'CarelessSearch'", row => row.GetString(0)));
    }

    [Fact]
    public async Task Session_state_left_by_an_injection_is_gone_for_the_next_request()
    {
        await using var host =
            await CarelessHost.Start(_programme.Database.In(
                _programme.Database.Name, poolSize: 1), _programme.Clock, new Dictionary<Role, Actor>
                {
                    [Role.Coordinator] = _north.Coordinator,
                    [Role.Supervisor] = _south.Coordinator,
                });

        await host.Search(
            Role.Coordinator,
            "'; select set_config('app.actor', current_setting('app.actor'), false), set_config('my.actor', "
                + "current_setting('app.actor'), false); set search_path = care; commit --");
        var next = await host.Search(
            Role.Supervisor,
            "'; select coalesce(current_setting('my.actor', true), '') || current_setting('search_path'); select full_name from "
                + "vault.people --");

        Assert.DoesNotContain(North, next, StringComparison.Ordinal);
        Assert.DoesNotContain("care", next, StringComparison.Ordinal);
        Assert.Contains("VAULT" + South, next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_temporary_object_that_shadows_a_type_runs_nothing_as_the_owner()
    {
        const string Trap =
            """
            '; create function pg_temp.steal() returns boolean language plpgsql as $$ begin
                perform set_config('my.loot', (select encode(key, 'hex') from sec.context_keys limit 1), false); return true;
            exception when insufficient_privilege then return true; end $$;
            create domain pg_temp.uuid as pg_catalog.uuid check (pg_temp.steal());
            discard plans; select (sec.verify(current_setting('app.actor'))).role; select 'loot:'
                || coalesce(current_setting('my.loot', true), 'none') --
            """;
        Assert.Contains("42501", await _host.Search(Role.Officer, Trap), StringComparison.Ordinal);

        // If temporary objects and code in them could be made after all, the owner's functions look there last.
        await _programme.Execute(
            $"grant temporary on database {_programme.Database.Name} to public; grant usage on language plpgsql to public");
        Assert.Contains("loot:none", await _host.Search(Role.Officer, Trap), StringComparison.Ordinal);

        // Without that, the attack would work: it is no straw man.
        await _programme.Execute("alter function sec.verify(text) set search_path = pg_catalog");
        Assert.Matches("loot:[0-9a-f]{64}", await _host.Search(Role.Officer, Trap));
    }

    /// <summary>What no answer to this role may hold.</summary>
    private async Task<List<string>> Forbidden(Role role)
    {
        string[] kinds = ["VAULT", "SLIP", "NOTE", "HEALTH", "HIV"];
        string[] own = role switch { Role.Coordinator => ["VAULT", "SLIP", "NOTE"], Role.Supervisor => ["NOTE"], _ => [] };
        var words = kinds.Select(kind => kind + South).Concat(kinds.Except(own).Select(kind => kind + North)).ToList();
        words.Add("PBKDF2");
        words.AddRange(await _programme.Rows("select encode(key, 'hex') from sec.context_keys", row => row.GetString(0)));
        words.AddRange(await _programme.Rows("select password_hash from accounts.accounts", row => row.GetString(0)));
        words.AddRange(
            await _programme.Rows(
                "select split_part(rolpassword, '$', 2) from pg_authid where rolname like 'cm\\_%' and rolpassword is not null",
                row => row.GetString(0)));
        if (role is not Role.Reviewer)
        {
            words.Add("TRAIL");
        }

        if (role is not Role.Administrator)
        {
            words.Add("STAMP");
        }

        if (role is not (Role.Coordinator or Role.Supervisor or Role.Reviewer))
        {
            words.AddRange([_north.Client.Code.Value, _north.Other.Code.Value]);
        }

        if (role is not Role.Reviewer)
        {
            words.AddRange([_south.Client.Code.Value, _south.SentSlip]);
        }

        return words;
    }

    private async Task<List<string>> Payloads(Role role)
    {
        var tables = await _programme.Rows(
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('accounts', 'audit', 'care', 'intake', 'vault', "
                + "'outcomes', 'register', 'sec', 'migrations')",
            row => row.GetString(0));
        var columns = await _programme.Rows(
            "select format('%I.%I', table_schema, table_name), column_name::text from information_schema.columns where table_schema in "
                + "('accounts', 'intake', 'sec')",
            row => (Table: row.GetString(0), Column: row.GetString(1)));
        var others = _south.Coordinator.AccountId;
        var token = "current_setting('app.actor')";
        var login = DatabaseSettings.NameOf(Logins.Of(role));

        return
        [
            .. tables.Select(table => $"'; select t::text from {table} t --"),
            .. columns.Select(c => $"' union all select \"{c.Column}\"::text from {c.Table} --"),
            .. tables.Select(table => $"'; delete from {table} --"),
            .. tables.Select(table => $"'; truncate {table} cascade --"),
            .. Narrow.Select(table => $"' union all select t::text from {table} t --"),
            .. Narrow.Select(table => $"'; alter table {table} disable row level security; select t::text from {table} t --"),
            .. Narrow.Select(table =>
                $"'; alter table {table} no force row level security; drop policy see on {table}; select t::text from {table} t --"),
            .. Narrow.Select(table => $"'; create policy mine on {table} using (true); select t::text from {table} t --"),

            // Becoming another account.
            $"'; select set_config('app.actor', replace({token}, '{North}', '{South}'), true); select full_name from vault.people --",
            $"' union all select set_config('app.actor', replace({token}, '{North}', '{South}'), true) union all select full_name from "
                + "vault.people --",
            $"'; select set_config('app.actor', replace({token}, '|{role}|', '|Coordinator|'), true); select full_name from "
                + "vault.people --",
            $"'; set local app.actor = '{others}|Coordinator|{South}||1790000000000|9999999999|1|00'; select full_name from "
                + "vault.people --",
            "'; set local app.actor = ''; select full_name from vault.people --",
            "'; reset app.actor; select full_name from vault.people --",
            "'; reset all; select full_name from vault.people --",
            Resigned("''"), Resigned("current_database()"), Resigned("session_user"),
            Resigned("(select key::text from sec.context_keys limit 1)"), "' union all select encode(key, 'hex') from sec.context_keys --",
            "'; select login, encode(key, 'hex'), roles::text from sec.context_keys --",
            $"'; insert into sec.context_keys values (session_user, decode(repeat('00', 32), 'hex'), array['Coordinator']) --",
            "'; insert into sec.access_grants values ('Officer', 'Read', 'Identity', 'OwnWards', null); select full_name from "
                + "vault.people --",
            // Not the own login's password: PostgreSQL lets every login change that, which locks the host out and opens nothing
            // (docs/security.md).
            .. new[]
            {
                "cm_owner", "cm_care", "cm_admin", "cm_review", "cm_migrator", "postgres", "pg_read_all_data"
            }.Where(other => other != login).SelectMany(other => new[]
            {
                $"'; set role {other}; select full_name from vault.people --",
                $"'; set local role {other}; select reason from audit.entries --",
                $"'; set session authorization {other}; select password_hash from accounts.accounts --",
                $"'; grant {other} to current_user; select full_name from vault.people --",
                $"'; alter role {other} password 'x' --",
            }),
            "'; reset role; select full_name from vault.people --",
            "'; reset session authorization; select full_name from vault.people --",
            "'; set local row_security = off; select full_name from vault.people --",
            "'; set local session_replication_role = replica; select full_name from vault.people --",

            // Naming clients to oneself, and writing the trail.
            $"'; select audit.show({token}, array['{_south.Client.Code}']); select t::text from care.assessments t --",
            $"'; select audit.open({token}, gen_random_uuid(), 'ListAssessments', array['{_south.Client.Code}'], '{South}', null, null, "
                + "null); select t::text from care.assessments t --",
            $"'; savepoint a; select audit.show({token}, array['{_north.Client.Code}']); release a; select t::text from "
                + "care.assessments t --",
            "'; update audit.entries set account_id = null --",
            "'; delete from audit.entries; delete from audit.changes --",
            $"'; select audit.signed_in(gen_random_uuid(), now(), '{others}', 'SignIn', 'Done', null) --",
            "'; select * from audit.shown() --", "'; select care.open_records('Read', 'Health')::text --",
            "'; select outcomes.counts()::text --",
            $"'; select care.on_board(array['Made'], null, null, null, null, '2000-01-01')::text --",
            $"'; select accounts.open_work('{others}')::text --",
            $"'; select accounts.hand_over('{others}', '{South}', '{_north.Coordinator.AccountId}')::text --",
            $"'; insert into accounts.sessions (secret_hash, account_id, kind, started_at, seen_at, expires_at) values ('\\x00', "
                + $"'{others}', 'Api', now(), now(), now() + interval '1 day') --",

            // Around the tables.
            "'; select query_to_xml('select * from vault.people', true, true, '')::text --",
            "'; select schema_to_xml('vault', true, true, '')::text --",
            "'; select database_to_xml(true, true, '')::text --",
            "'; select word from ts_stat('select to_tsvector(''simple'', full_name) from vault.people') --",
            "'; declare c cursor with hold for select full_name from vault.people; fetch all from c --",
            "'; prepare p as select full_name from vault.people; execute p --",
            "'; do $$ declare n text; begin select string_agg(full_name, ' ') into n from vault.people; raise exception '%', n; end $$ --",
            "' and 1 = cast((select string_agg(full_name, ' ') from vault.people) as int) --",
            "' and 1 = cast((select string_agg(answers::text, ' ') from care.assessments) as int) --",
            "'; select most_common_vals::text, histogram_bounds::text from pg_stats where schemaname in ('vault', 'care', 'intake', "
                + "'accounts', 'audit') --",
            "'; select stavalues1::text from pg_statistic --", "'; select query from pg_stat_activity --",
            "'; select rolpassword from pg_authid --", "'; select usename || passwd from pg_shadow --",
            "'; select pg_get_functiondef(oid) from pg_proc where proname = 'verify' --",
            "'; explain (analyze, verbose) select * from vault.people --",
            "'; insert into vault.people (client_code, ward_code, full_name, search_key) values ('KH-AAAA-AAA', '99002', 'x', 'x') on "
                + "conflict (client_code) do update set full_name = 'x' returning full_name --",
                $"'; insert into vault.people (client_code, ward_code, full_name, search_key) values ('{_south.Client.Code}', "
                    + $"'{North}', 'x', 'x') --",
                    $"'; insert into vault.people (client_code, ward_code, full_name, search_key) values ('{_south.Client.Code}', "
                        + $"'{North}', 'x', 'x') on conflict (client_code) do update set ward_code = '{North}' returning full_name --",
                        $"'; update vault.people set ward_code = '{North}' where ward_code = '{South}' returning full_name --",
                        $"'; update care.clients set ward_code = '{North}' where ward_code = '{South}' returning code --",
                        $"'; update care.clients set ward_code = '{South}' where ward_code = '{North}' and code = '{_north.Other.Code}' --",
                        "'; update intake.slips set word = 'Received', received_at = now() returning (select label from "
                            + "intake.slip_people limit 1) --",
                            "'; insert into intake.slip_people (id, ward_code, label) select id, ward_code, 'x' from intake.slips on "
                                + "conflict (id) do update set label = intake.slip_people.label returning label --",
                                "'; merge into vault.people p using (select 1) s on true when matched then update set known_as = "
                                    + "p.full_name --",
                                    "'; lock table vault.people in access exclusive mode; select full_name from vault.people --",

            // Out of the database.
            "'; copy (select full_name from vault.people) to '/tmp/injected' --",
            "'; copy vault.people to program 'cat > /tmp/injected' --", "'; copy directory.wards from '/etc/passwd' --",
            "'; select lo_import('/etc/passwd') --", "'; select lo_export(1, '/tmp/injected') --",
            "'; select pg_read_file('/etc/passwd') --", "'; select pg_read_binary_file('postgresql.conf')::text --",
            "'; select pg_ls_dir('.') --", "'; create extension dblink; select * from dblink('user=postgres', 'select 1') as t(x int) --",
            "'; create extension postgres_fdw --", "'; create extension plpython3u --", "'; create language plperlu --",
            "'; load '/tmp/x.so' --", "'; create function public.f() returns text language sql as 'select 1' --",
            "'; create table public.t (x text) --", "'; create temp table t as select full_name from vault.people; select * from t --",
            "'; create schema mine --", "'; create view public.v as select * from vault.people --",
            "'; create materialized view mine as select * from vault.people --",
            "'; create rule r as on select to directory.wards do instead select * from vault.people --",
            "'; create trigger t after insert on intake.slips execute function audit.track() --",
            "'; create or replace function sec.actor() returns sec.actor language sql as 'select null' --",
            "'; drop function sec.verify(text) cascade --", "'; alter system set log_statement = 'all' --", "'; select pg_reload_conf() --",
            "'; select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user --",
            "'; create publication p for all tables --", "'; create server s foreign data wrapper none --",
            "'; security label on table vault.people is 'x' --", "'; comment on table vault.people is 'x' --",
            "'; reassign owned by cm_owner to current_user --", "'; drop owned by cm_owner --", ];

        string Resigned(string key) =>
            $"'; select set_config('app.actor', body || '|' || encode(sec.hmac(convert_to(body, 'UTF8'), convert_to({key}, 'UTF8'), "
            + "'sha256'), 'hex'), true) "
            + $"from (select '{others}|Coordinator|{South}||1790000000000|9999999999|' || pg_backend_pid() as body) b; select full_name "
            + "from vault.people --";
    }

    /// <summary>A checksum of all that is not the attacker's own: the other ward, the trail as it was, who may sign in, the keys.</summary>
    private Task<string> OfOthers() =>
        _programme.Value<string>(
            $"""
            select md5(concat_ws('|',
                (select string_agg(t::text, '|' order by t::text) from care.clients t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from vault.people t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from care.assessments t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from care.consents t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from care.service_referrals t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from intake.slips t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from intake.slip_people t where ward_code = '{South}'),
                (select string_agg(t::text, '|' order by t::text) from audit.entries t where use_case <> 'CarelessSearch'
                    and use_case <> 'X'),
                (select string_agg(t::text, '|' order by t::text) from audit.changes t where ward_code = '{South}'
                    and category <> 'Accounts'),
                (select string_agg(t::text, '|' order by t::text) from sec.context_keys t),
                (select string_agg(t::text, '|' order by t::text) from sec.access_grants t),
                (select string_agg(p.oid::regprocedure::text || p.prosrc, '|' order by p.oid) from pg_proc p
                    where p.proowner = 'cm_owner'::regrole),
                (select string_agg(rolname || coalesce(rolpassword, ''), '|' order by rolname) from pg_authid
                    where rolname not like 'pg\_%'),
                (select string_agg(id || password_hash || role, '|' order by id) from accounts.accounts)))
            """);
}
