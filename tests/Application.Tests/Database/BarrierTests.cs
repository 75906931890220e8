using CaseManager.Testing;

namespace CaseManager.Application.Tests.Database;

/// <summary>What the database's own catalogue must say after every migration.</summary>
public sealed class BarrierTests
{
    [Fact]
    public async Task Every_table_about_a_person_has_row_level_security_enabled_and_forced()
    {
        await using var programme = await Programme.Start();

        var open = await programme.Rows(
            """
            select distinct c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('intake', 'vault', 'care', 'audit', 'register')
              and a.attname in ('client_code', 'client_codes', 'officer_id', 'entry_id')
                  and not (c.relrowsecurity and c.relforcerowsecurity)
            """,
            reader => reader.GetString(0));

        Assert.Empty(open);
    }

    [Fact]
    public async Task No_login_of_the_application_owns_an_object_or_bypasses_policies()
    {
        await using var programme = await Programme.Start();

        var strong = await programme.Rows(
            """
            select rolname from pg_roles r
            where rolname like 'cm\_%' and rolname not in ('cm_owner', 'cm_migrator')
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                or exists (select from pg_class c where c.relowner = r.oid)
                or pg_has_role(rolname, 'cm_owner', 'member')
                or exists (select from pg_namespace n where has_schema_privilege(rolname, n.oid, 'create') and n.nspname !~ '^pg_'))
            """,
            reader => reader.GetString(0));

        Assert.Empty(strong);
    }

    [Fact]
    public async Task No_login_may_empty_reference_or_put_triggers_on_a_table()
    {
        await using var programme = await Programme.Start();

        var rights = await programme.Rows(
            """
            select r.rolname || ' ' || c.oid::regclass from pg_roles r, pg_class c
            where r.rolname like 'cm\_%' and r.rolname not in ('cm_owner', 'cm_migrator') and c.relkind in ('r', 'p', 'v')
              and c.relnamespace::regnamespace::text !~ '^pg_|information_schema'
              and (has_table_privilege(r.rolname, c.oid, 'truncate') or has_table_privilege(r.rolname, c.oid, 'references')
                  or has_table_privilege(r.rolname, c.oid, 'trigger'))
            """,
            reader => reader.GetString(0));

        Assert.Empty(rights);
    }

    [Fact]
    public async Task The_police_login_has_no_right_in_care_vault_audit_or_outcomes()
    {
        await using var programme = await Programme.Start();

        var reachable = await programme.Rows(
            """
            select c.oid::regclass::text from pg_class c
            where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace::regnamespace::text in ('care', 'vault', 'audit', 'outcomes',
                'accounts', 'register', 'sec')
              and (has_table_privilege('cm_police', c.oid, 'select,insert,update,delete')
                  or has_any_column_privilege('cm_police', c.oid, 'select,insert,update'))
            """,
            reader => reader.GetString(0));

        // How long a ticket or a draft lasts is no secret; the policies that officers meet read it.
        Assert.Equal(["sec.limits"], reachable);
    }

    [Fact]
    public async Task The_trail_is_append_only()
    {
        await using var programme = await Programme.Start();

        var rights = await programme.Rows(
            """
            select r.rolname || ' ' || c.oid::regclass from pg_roles r, pg_class c
            where r.rolname like 'cm\_%' and r.rolname not in ('cm_owner', 'cm_migrator') and c.relkind in ('r', 'p')
              and c.relnamespace = 'audit'::regnamespace and has_table_privilege(r.rolname, c.oid, 'insert,update,delete')
            """,
            reader => reader.GetString(0));

        Assert.Empty(rights);
    }
}
