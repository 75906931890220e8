using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using CaseManager.Application.Installation;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Database;

/// <summary>Who may do what in the database, after every migration, against lists written by hand.</summary>
public sealed partial class CatalogueTests
{
    private const string Ours =
        "('accounts', 'audit', 'care', 'directory', 'intake', 'migrations', 'outcomes', 'register', 'sec', 'vault')";

    [Fact]
    public async Task Every_right_of_every_login_on_every_table_and_column_is_written_down()
    {
        await using var programme = await Programme.Start();

        var rights = await programme.Rows(
            $"""
            with logins as (
                select oid, rolname from pg_roles where rolname like 'cm\_%' and rolname not in ('cm_owner', 'cm_migrator')
                    union all select 0, 'public'),
            tables as (
                select c.oid, c.oid::regclass::text as name, coalesce(c.relacl, acldefault('r', c.relowner)) as acl
                from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relnamespace::regnamespace::text in {Ours}),
            whole as (
                select l.rolname, t.name, lower(a.privilege_type) as privilege
                from tables t, aclexplode(t.acl) a join logins l on l.oid = a.grantee),
            part as (
                select l.rolname, t.name, lower(a.privilege_type) || ' (' || string_agg(k.attname, ', ' order by k.attname)
                    || ')' as privilege
                from tables t join pg_attribute k on k.attrelid = t.oid, aclexplode(k.attacl) a join logins l on l.oid = a.grantee
                group by l.rolname, t.name, a.privilege_type)
            select rolname || ' ' || name || ': ' || string_agg(privilege, ', ' order by privilege)
                from (select * from whole union all select * from part) r
            group by rolname, name
            """,
            row => row.GetString(0));

        Golden.AssertSame("rights.txt", rights);
    }

    [Fact]
    public async Task Every_function_of_the_owner_and_who_may_call_it_is_written_down()
    {
        await using var programme = await Programme.Start();

        var functions = await programme.Rows(
            $"""
            select p.oid::regprocedure::text || case when p.prosecdef then ' as the owner' else '' end || ': ' || coalesce((
                select string_agg(distinct coalesce(r.rolname, 'public'), ', ' order by coalesce(r.rolname, 'public'))
                from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
                where a.privilege_type = 'EXECUTE' and a.grantee is distinct from p.proowner), 'nobody')
            from pg_proc p
            where p.pronamespace::regnamespace::text in {Ours} and p.proowner = 'cm_owner'::regrole
            """,
            row => row.GetString(0));

        Golden.AssertSame("functions.txt", functions);
    }

    [Fact]
    public async Task Every_function_searches_pg_catalog_first_and_pg_temp_last()
    {
        await using var programme = await Programme.Start();

        var open = await programme.Rows(
            $"""
            select p.oid::regprocedure::text from pg_proc p
            where p.pronamespace::regnamespace::text in {Ours} and p.proowner = 'cm_owner'::regrole and p.prokind = 'f'
              -- A body that was bound to what it names when it was made looks for nothing.
              and p.prosqlbody is null
              and 'search_path=pg_catalog, pg_temp' <> all (coalesce(p.proconfig, '{"{}"}'))
            """,
            row => row.GetString(0));

        Assert.Empty(open);
    }

    [Fact]
    public async Task Everything_belongs_to_the_owner_role_that_only_the_migrator_assumes()
    {
        await using var programme = await Programme.Start();

        var foreign = await programme.Rows(
            $"""
            select c.oid::regclass::text from pg_class c where c.relnamespace::regnamespace::text in {Ours}
                and c.relowner <> 'cm_owner'::regrole
            union all select nspname from pg_namespace where nspname in {Ours} and nspowner <> 'cm_owner'::regrole
            """,
            row => row.GetString(0));
        var members = await programme.Rows(
            "select r.rolname::text from pg_roles r where r.rolname like 'cm\\_%' and r.rolname <> 'cm_owner' and pg_has_role(r.oid, "
                + "'cm_owner', 'member')",
            row => row.GetString(0));
        var strong = await programme.Rows(
            """
            select rolname::text from pg_roles
            where rolname like 'cm\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolreplication
                or (rolcreatedb and rolname <> 'cm_migrator') or (rolcanlogin and rolname = 'cm_owner'))
            """,
            row => row.GetString(0));

        Assert.Empty(foreign);
        Assert.Equal(["cm_migrator"], members);
        Assert.Empty(strong);
    }

    [Fact]
    public async Task Every_table_that_names_a_person_has_row_level_security_enabled_and_forced()
    {
        await using var programme = await Programme.Start();

        var open = await programme.Rows(
            """
            select c.oid::regclass::text from pg_class c
            where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
              and (c.relnamespace::regnamespace::text in ('care', 'vault', 'accounts')
                or exists (
                    select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and c.relnamespace::regnamespace::text
                        in ('intake', 'audit', 'outcomes', 'directory', 'sec')
                      and a.attname in ('client_code', 'client_codes', 'officer_id', 'account_id', 'entry_id', 'phone', 'full_name',
                          'label')))
              -- Public: printed on the cards that people are given, and in the directory of services.
              and c.oid::regclass::text not in ('directory.duty_coordinators', 'directory.providers')
            """,
            row => row.GetString(0));

        Assert.Empty(open);
    }

    [Fact]
    public async Task Every_view_runs_with_the_rights_of_the_caller()
    {
        await using var programme = await Programme.Start();

        var views = await programme.Rows(
            $"select c.oid::regclass::text from pg_class c where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text in "
                + $"{Ours} and not coalesce(c.reloptions, '{"{}"}') @> '{"{"}security_invoker=true{"}"}'",
            row => row.GetString(0));

        Assert.Empty(views);
    }

    [Fact]
    public async Task Every_policy_evaluates_the_actor_once_per_statement()
    {
        await using var programme = await Programme.Start();

        var conditions = await programme.Rows(
            "select schemaname || '.' || tablename || '.' || policyname, coalesce(qual, '') || ' ' || coalesce(with_check, '') from "
                + "pg_policies",
            row => (Policy: row.GetString(0), Condition: row.GetString(1)));

        Assert.True(conditions.Count > 50);
        Assert.Empty(conditions.Where(c => AskedForEachRow(c.Condition)).Select(c => $"{c.Policy}: {c.Condition}"));
        Assert.True(AskedForEachRow("(ward_code = ANY (sec.reach('Read'::text, 'Care'::text)))"));
        Assert.False(AskedForEachRow("(ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)))"));
    }

    [Fact]
    public async Task No_login_can_create_an_object_not_even_a_temporary_one()
    {
        await using var programme = await Programme.Start();
        // Migrated by itself, not copied: a copy forgets who may do what with the database.
        var fresh = programme.Database.In(programme.Database.Name + "_f");
        try
        {
            await Migrator.CreateDatabase(fresh);
            await ProgrammeDatabase.Migrate(fresh);
            await using var connection = await TestDatabases.OpenAsSuperuser(fresh.Name);
            await using var command = new NpgsqlCommand(
                """
                select coalesce(string_agg(r.rolname, ' '), '') from pg_roles r
                where r.rolname like 'cm\_%' and r.rolname not in ('cm_owner', 'cm_migrator')
                  and (has_database_privilege(r.oid, current_database(), 'create, temporary')
                    or exists (select from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'create') and n.nspname !~ '^pg_'))
                """,
                connection);

            Assert.Equal("", await command.ExecuteScalarAsync());
        }
        finally
        {
            await TestDatabases.Drop(fresh);
        }
    }

    private static bool AskedForEachRow(string condition) => AnyCall().IsMatch(OncePerStatement().Replace(condition, ""));

    [GeneratedRegex(
        @"\(\s*SELECT \(?(sec|audit|care|intake|vault|accounts)\.\w+\((\([^()]*\)|[^()])*\)(\)?\.\w+)?\s", RegexOptions.IgnoreCase)]
    private static partial Regex OncePerStatement();

    [GeneratedRegex(@"\b(sec|audit|care|intake|vault|accounts)\.\w+\(")]
    private static partial Regex AnyCall();
}
