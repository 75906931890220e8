using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Database;
using CaseManager.Application.Demo;
using CaseManager.Application.Installation;
using Npgsql;

namespace CaseManager.Bench;

/// <summary>The database that is measured: made once, and used again as long as the migrations and the size are the same.</summary>
internal static class Data
{
    /// <summary>May do everything and is protected by nothing; there only while it is measured against.</summary>
    public const string Unprotected = "bench_without_rules";

    public static async Task<DatabaseSettings> Prepare(Options options)
    {
        var settings = DatabaseSettings.From().In("casemanager_bench");
        var wanted = $"{Fingerprint()} {options.Clients} {options.Audit}";
        if (await Made(settings) == wanted)
        {
            Console.WriteLine($"The database with {options.Clients:N0} clients and {options.Audit:N0} audit entries is there.");

            return settings;
        }

        var clock = Stopwatch.StartNew();
        await using (var server = await Superuser(settings, "postgres"))
        {
            await Execute(server, $"drop database if exists {settings.Name} with (force)");
        }

        await Migrator.CreateDatabase(settings);
        await ProgrammeDatabase.Migrate(settings);
        Console.WriteLine($"Loading {options.Clients:N0} clients …");
        await new ManyClients(settings, TimeProvider.System).Make(options.Clients);
        Console.WriteLine($"  {clock.Elapsed.TotalSeconds:0} s; writing {options.Audit:N0} audit entries of two years …");
        clock.Restart();
        await using var database = await Superuser(settings, settings.Name);
        await WriteTrail(database, options.Audit);
        await Execute(database, $"comment on database {settings.Name} is '{wanted}'");
        await Execute(database, "vacuum analyze");
        await Execute(database, "checkpoint");
        Console.WriteLine($"  {clock.Elapsed.TotalSeconds:0} s");

        return settings;
    }

    /// <summary>The private cluster's superuser, whose password lies beside the settings.</summary>
    public static async Task<NpgsqlConnection> Superuser(DatabaseSettings settings, string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = settings.Host,
            Port = settings.Port,
            Database = database,
            Username = "postgres",
            Password = (await File.ReadAllTextAsync(Path.Combine(DatabaseSettings.Folder, "superuser"))).Trim(),
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync();

        return connection;
    }

    public static async Task Execute(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<T>> Rows<T>(
        NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1800 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private static string Fingerprint() =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(DatabaseFiles.CaseManager.All.Select(file => file.Name + file.Text)))))[
                ..16];

    private static async Task<string?> Made(DatabaseSettings settings)
    {
        await using var server = await Superuser(settings, "postgres");
        var comments = await Rows(
            server, "select shobj_description(oid, 'pg_database') from pg_database where datname = $1",
            reader => reader.IsDBNull(0) ? null : reader.GetString(0), settings.Name);

        return comments.SingleOrDefault();
    }

    // Two years of a coordinator's days: most entries name one client, every twentieth is a list that showed ten. The ids ascend with the
    // time, as in life. Indexes and references are put aside meanwhile; the superuser alone can leave out triggers.
    private static async Task WriteTrail(NpgsqlConnection database, int entries)
    {
        await Execute(database, "set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off");
        await Execute(
            database,
            """
            create temp table client as select row_number() over () - 1 as n, code, ward_code, coordinator_id from care.clients;
            alter table client add primary key (n);
            analyze client
            """);
        var indexes = await Rows(
            database,
            """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
            where indrelid in ('audit.entries'::regclass, 'audit.showings'::regclass, 'audit.closings'::regclass) and not indisunique
            """,
            reader => (Name: reader.GetString(0), Definition: reader.GetString(1)));
        foreach (var (name, _) in indexes)
        {
            await Execute(database, $"drop index {name}");
        }

        await Execute(
            database,
            """
            insert into audit.entries (id, at, recorded_at, account_id, role, use_case, operation, category, client_codes, ward_code)
            select (lpad(to_hex((extract(epoch from t.at) * 1000)::bigint), 12, '0') || '7' || substr(t.noise, 1, 3) || '8'
                || substr(t.noise, 4, 15))::uuid,
                t.at, t.at, c.coordinator_id, 'Coordinator', case when t.n % 20 = 0 then 'ListClients' else 'GetClientOverview' end, 'Read',
                    'Care',
                case when t.n % 20 = 0 then '{}'::text[] else array[c.code] end, null
            from (
                select n, now() - interval '2 years' + n * (interval '2 years' / $1) as at, md5(n::text) as noise,
                    floor(random() * (select count(*) from client))::bigint as client
                from generate_series(1, $1) n) t
            join client c on c.n = t.client
            order by t.n
            """,
            entries);
        await Execute(
            database,
            "insert into audit.closings (entry_id, at, outcome) select id, at, 'Done' from audit.entries order by id on conflict do "
                + "nothing");
        await Execute(
            database,
            """
            insert into audit.showings (entry_id, recorded_at, client_codes)
            select e.id, e.at, array(select code from client where n between f.first and f.first + 9)
            from audit.entries e,
                lateral (select floor(random() * (select count(*) from client) + length(e.use_case) * 0)::bigint as first) f
            where e.use_case = 'ListClients' and e.client_codes = '{}'
            order by e.id
            """);
        foreach (var (_, definition) in indexes)
        {
            await Execute(database, definition);
        }
    }
}
