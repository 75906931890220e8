using CaseManager.Application.Database;
using CaseManager.Application.Installation;
using CaseManager.Testing;
using Npgsql;

namespace CaseManager.Application.Tests.Database;

/// <summary>What the migrator applies, what it refuses and how, and that a database is left as it was when anything goes wrong.</summary>
public sealed class MigratorTests
{
    private static readonly DatabaseFiles Files = DatabaseFiles.CaseManager;

    // Changes of tables that follow those there are.
    private static readonly string Next = Name(1, "next");
    private static readonly string AfterNext = Name(2, "after");

    [Fact]
    public async Task A_second_migration_changes_nothing()
    {
        await using var programme = await Programme.Start();
        await Migrate(programme, Files);
        var before = await Versions(programme);

        var again = await Migrate(programme, Files);

        Assert.Empty(again.Applied);
        Assert.False(again.Renewed);
        Assert.Equal(before, await Versions(programme));
    }

    [Fact]
    public async Task A_changed_file_of_tables_is_refused_by_its_name()
    {
        await using var programme = await Programme.Start();
        var files = Files.With(Next, "create table care.second (id int)");
        await Migrate(programme, files);

        var refusal = await Refused(programme, files.With(Next, "create table care.second (id bigint)"));

        Assert.Equal(
            $"{Next} was applied to {programme.Database.Name} and has changed since: put it back as it was and write a new file.",
            refusal);
    }

    [Fact]
    public async Task A_missing_number_is_refused_with_the_name_of_the_file_after_it()
    {
        await using var programme = await Programme.Start();

        var refusal = await Refused(programme, Files.With(AfterNext, "create table care.third (id int)"));

        Assert.Equal(
            $"{AfterNext} cannot be applied, because there is no file with the number {Files.Tables.Count + 1:0000} before it.", refusal);
    }

    [Fact]
    public async Task Two_files_with_one_number_are_refused()
    {
        await using var programme = await Programme.Start();

        var refusal = await Refused(programme, Files.With(Next, "select 1").With(Name(1, "too"), "select 1"));

        Assert.Equal($"{Name(1, "too")} has the same number as {Next}: give one of them the next number.", refusal);
    }

    [Fact]
    public async Task A_file_of_tables_without_a_number_is_refused()
    {
        await using var programme = await Programme.Start();

        var refusal = await Refused(programme, Files.With("Tables/second.sql", "select 1"));

        Assert.Equal("Tables/second.sql has no number: a change of tables is called like 0002_what_changes.sql.", refusal);
    }

    [Fact]
    public async Task An_older_number_that_comes_later_is_refused()
    {
        await using var programme = await Programme.Start();
        var files = Files.With(Next, "select 2").With(AfterNext, "select 3");
        await Migrate(programme, files);
        await programme.Execute($"delete from migrations.applied where name = '{Next}'");

        var refusal = await Refused(programme, files);

        Assert.Equal(
            $"{Next} comes too late, because {AfterNext} was applied to {programme.Database.Name} already: give it the next number.",
            refusal);
    }

    [Fact]
    public async Task An_applied_file_that_is_gone_is_missed()
    {
        await using var programme = await Programme.Start();
        await Migrate(programme, Files.With(Next, "select 2"));

        var refusal = await Refused(programme, Files);

        Assert.Equal($"{Next} was applied to {programme.Database.Name} and is no longer among the files: put it back.", refusal);
    }

    [Fact]
    public async Task A_file_that_fails_half_way_leaves_nothing_and_is_named_with_its_line()
    {
        await using var programme = await Programme.Start();
        await Migrate(programme, Files);
        var before = await Schema.Of(programme.Database);
        var half = Files
            .With("Policies/care.sql", "create policy all_of_them on care.clients using (true)")
            .With(Next, "-- Two; one is wrong.\ncreate table care.half (id int);\n\ncreate table care.other (\n    id nothing);");

        var refusal = await Refused(programme, half);

        Assert.Equal($"{Next}, line 5: type \"nothing\" does not exist (42704); nothing was changed.", refusal);
        Assert.Equal(before.Objects, (await Schema.Of(programme.Database)).Objects);
        Assert.False(await programme.Value<bool>($"select exists (select from migrations.applied where name = '{Next}')"));
    }

    [Fact]
    public async Task A_routine_that_names_what_is_not_there_fails_with_its_file()
    {
        await using var programme = await Programme.Start();
        var files = Files.With(
            "Routines/care/lost.sql",
            "create or replace function care.lost() returns bigint language sql as $$\n    select count(*) from care.nothing\n$$;");

        var refusal = await Refused(programme, files);

        Assert.Equal("Routines/care/lost.sql, line 2: relation \"care.nothing\" does not exist (42P01); nothing was changed.", refusal);
    }

    [Fact]
    public async Task Two_migrators_at_once_apply_each_file_once()
    {
        await using var programme = await Programme.Start();
        var empty = programme.Database.In(programme.Database.Name + "_e");
        try
        {
            await Migrator.CreateDatabase(empty);

            var both = await Task.WhenAll(ProgrammeDatabase.Migrate(empty), ProgrammeDatabase.Migrate(empty));

            Assert.Equal([0, Files.Tables.Count + Files.Reference.Count], both.Select(migration => migration.Applied.Count).Order());
            Assert.Single(both, migration => migration.Renewed);
        }
        finally
        {
            await TestDatabases.Drop(empty);
        }
    }

    [Fact]
    public async Task A_table_in_use_is_waited_for_and_then_said()
    {
        await using var programme = await Programme.Start();
        await using var user = await TestDatabases.OpenAsSuperuser(programme.Database.Name);
        await using var reading = await user.BeginTransactionAsync();
        await using var read = new NpgsqlCommand("select count(*) from care.goals", user);
        await read.ExecuteScalarAsync();

        var refusal = await Refused(programme, Files.With(Next, "create table care.second (id int)"), TimeSpan.FromSeconds(0.5));

        Assert.Equal(
            $"Somebody uses a table of {programme.Database.Name} and did not let go of it for 0.5 seconds; nothing was changed.", refusal);
    }

    [Fact]
    public async Task What_no_file_names_any_more_is_dropped()
    {
        await using var programme = await Programme.Start();
        var more = Files
            .With("Routines/care/more.sql", "create or replace function care.more() returns int language sql as $$ select 1 $$")
            .With("Triggers/more.sql", "create trigger more after delete on care.goals for each row execute function audit.track()")
            .With("Policies/more.sql", "create policy more on care.goals using (true)")
            .With("Rights/more.sql", "grant select on care.goals to cm_review; grant execute on function care.more() to cm_police");
        await Migrate(programme, Files);
        var before = await Schema.Of(programme.Database);
        await Migrate(programme, more);
        Assert.Equal(5, (await Schema.Of(programme.Database)).Objects.Except(before.Objects).Count());

        var without = await Migrate(programme, Files);

        Assert.True(without.Renewed);
        Assert.Equal(before.Objects, (await Schema.Of(programme.Database)).Objects);
    }

    [Fact]
    public async Task A_routine_whose_result_or_signature_changed_is_applied_anew()
    {
        await using var programme = await Programme.Start();
        const string file = "Routines/care/more.sql";
        await Migrate(programme, Files.With(file, "create or replace function care.more() returns int language sql as $$ select 1 $$"));

        await Migrate(programme, Files.With(file, "create or replace function care.more(a text) returns text language sql as 'select a'"));

        Assert.Equal(
            ["care.more(text)"],
            await programme.Rows("select oid::regprocedure::text from pg_proc where proname = 'more'", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_manual_change_is_reverted_to_the_files()
    {
        await using var programme = await Programme.Start();
        await Migrate(programme, Files);
        var before = await Schema.Of(programme.Database);
        string[] byHand =
        [
            "grant select on vault.people to cm_police",
            "grant update (full_name) on vault.people to cm_review",
            "grant usage on schema vault to public",
            "grant execute on function care.resting(care.consents) to cm_police",
            $"grant temporary on database {programme.Database.Name} to cm_care",
            "alter policy see on care.goals using (true)",
            "alter table care.goals no force row level security",
            "drop trigger track on care.goals",
            "alter table care.contacts disable trigger track",
            "create function care.by_hand() returns int language sql as 'select 1'",
            "create or replace function sec.account_id() returns uuid language sql stable as 'select null::uuid'",
        ];

        foreach (var change in byHand)
        {
            await programme.Execute($"set role cm_owner; {change}");

            var migration = await Migrate(programme, Files);

            Assert.True(migration.Renewed, change);
            Assert.Equal(before.Objects, (await Schema.Of(programme.Database)).Objects);
        }

        Assert.False(await programme.Value<bool>("select has_database_privilege('cm_care', current_database(), 'temporary')"));
    }

    [Fact]
    public async Task A_change_of_tables_sees_and_changes_every_row()
    {
        await using var programme = await Programme.Start();
        var client = await programme.Given.Client(TestWards.North);

        await Migrate(programme, Files.With(Next, "update care.clients set gender = 'Undisclosed', version = version + 1"));

        Assert.Equal("Undisclosed", await programme.Value<string>($"select gender from care.clients where code = '{client}'"));
    }

    [Fact]
    public async Task A_first_value_that_an_administrator_changed_or_deleted_stays_so()
    {
        await using var programme = await Programme.Start();
        await programme.Execute("update directory.services set exposure = 'None', version = 2 where code = 'methadone'");
        await programme.Execute("delete from directory.days_off");
        var services = Files.Reference.Single(file => file.Name == "Reference/services.sql");

        var migration = await Migrate(
            programme, Files.With(services.Name, services.Text + "-- changed\n").With(Next, "create table care.second (id int)"));

        Assert.Equal([Next], migration.Applied);
        Assert.Equal("None", await programme.Value<string>("select exposure from directory.services where code = 'methadone'"));
        Assert.Equal(0, await programme.Value<long>("select count(*) from directory.days_off"));
    }

    [Fact]
    public async Task A_new_file_of_first_values_reaches_a_database_that_exists()
    {
        await using var programme = await Programme.Start();
        var files = Files.With(
            "Reference/access_anomaly_rules_more.sql",
            "update audit.rules set threshold = 7 where code = 'NightReads' and version = 1");

        var migration = await Migrate(programme, files);

        Assert.Equal(["Reference/access_anomaly_rules_more.sql"], migration.Applied);
        Assert.Equal(7, await programme.Value<int>("select threshold from audit.rules where code = 'NightReads'"));
    }

    [Fact]
    public async Task Another_database_is_made_from_files_of_its_own()
    {
        await using var programme = await Programme.Start();
        var other = programme.Database.In(programme.Database.Name + "_o");
        var files = new DatabaseFiles(
            "cm_owner",
            [
                new("Tables/0001_other.sql", "create schema other; create table other.things (id int primary key)"),
                new(
                    "Routines/other/many.sql",
                    "create or replace function other.many() returns bigint language sql as 'select count(*) from other.things'"),
                new("Rights/other.sql", "grant usage on schema other to cm_sealer; grant select on other.things to cm_sealer"),
            ]);
        try
        {
            await Migrator.CreateDatabase(other, files);
            var seeds = 0;

            var migration = await Migrator.Migrate(
                other,
                files,
                session =>
                {
                    seeds++;
                    return session.Run("insert into other.things values ($1)", seeds);
                },
                TimeSpan.FromSeconds(1));

            Assert.Equal(["Tables/0001_other.sql"], migration.Applied);
            await using var sealer = new NpgsqlConnection(other.ConnectionString(Login.Sealer) + ";Pooling=false");
            await sealer.OpenAsync();
            await using var count = new NpgsqlCommand("select id from other.things", sealer);
            Assert.Equal(1, await count.ExecuteScalarAsync());
        }
        finally
        {
            await TestDatabases.Drop(other);
        }
    }

    [Fact]
    public void A_file_is_read_statement_by_statement_with_the_line_of_each()
    {
        var file = new SqlFile(
            "Tables/0001_a.sql",
            "-- One; two.\nselect ';' as \"a;b\"; /* three; */\n\nselect $$ ; $$,\n  $body$ $$ ; -- $body$;\n;\n"
            + "  select 'it''s;'\n-- the end;");

        Assert.Equal(
            [("select ';' as \"a;b\"", 2), ("select $$ ; $$,\n  $body$ $$ ; -- $body$", 4), ("select 'it''s;'\n-- the end;", 7)],
            file.Statements());
    }

    private static string Name(int after, string what) => $"Tables/{Files.Tables.Count + after:0000}_{what}.sql";

    private static Task<Migration> Migrate(Programme programme, DatabaseFiles files, TimeSpan? lockTimeout = null) =>
        Migrator.Migrate(
            programme.Database, files, session => ProgrammeDatabase.Seed(session, programme.Database),
            lockTimeout ?? TimeSpan.FromSeconds(10));

    private static async Task<string> Refused(Programme programme, DatabaseFiles files, TimeSpan? lockTimeout = null) =>
        (await Assert.ThrowsAsync<MigrationException>(() => Migrate(programme, files, lockTimeout))).Message;

    /// <summary>Which versions of their rows the catalogue and the records of the migrator have.</summary>
    private static Task<string> Versions(Programme programme) =>
        programme.Value<string>(
            """
            select md5(string_agg(x.line, ' ' order by x.line)) from (
                select 'p' || oid || '.' || xmin as line from pg_policy
                union all select 'f' || oid || '.' || xmin from pg_proc
                union all select 't' || oid || '.' || xmin from pg_trigger
                union all select 'c' || oid || '.' || xmin from pg_class where relkind = 'r'
                union all select 'a' || name || '.' || xmin from migrations.applied) x
            """);
}
