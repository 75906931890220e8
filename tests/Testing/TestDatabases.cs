using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Installation;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>
/// Real PostgreSQL for tests: one migrated template for each state of the SQL files, the logins and the access policy, and a clone of it
/// for each test that asks. A test that changed nothing but rows leaves its clone, with the template's rows, to a later one. Clones of
/// earlier runs are dropped at the start.
/// </summary>
public static class TestDatabases
{
    /// <summary>For how many seconds a busy machine may let a test wait for its database.</summary>
    private const int Patience = 300;

    private static readonly DatabaseSettings Cluster = DatabaseSettings.From();
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private static readonly SemaphoreSlim OneCloneAtATime = new(1);
    private static readonly ConcurrentBag<DatabaseSettings> AsNew = [];
    private static readonly Lazy<Task<Pristine>> Original = new(LookAtOne);
    private static readonly ConcurrentDictionary<string, NpgsqlDataSource> Superusers = new();

    /// <summary>A database as it is when it is new: migrated and with the wards of <see cref="TestWards"/>.</summary>
    public static async Task<DatabaseSettings> New()
    {
        if (AsNew.TryTake(out var again))
        {
            return again;
        }

        return await Clone(await Template.Value);
    }

    /// <summary>A database with what another one holds, which must have no other connection meanwhile.</summary>
    public static async Task<DatabaseSettings> Clone(string template)
    {
        var name = $"cm_test_{Environment.ProcessId}_{Guid.NewGuid():N}";
        await CloseSuperusers(template);
        await OneCloneAtATime.WaitAsync();
        try
        {
            // A copy does not inherit who may do what with the database itself: Migrator.Migrate takes this right away.
            await Maintenance($"create database {name} owner cm_owner template {template}", unlessInUse: true);
            await Maintenance($"set role cm_owner; revoke temporary on database {name} from public");
        }
        finally
        {
            OneCloneAtATime.Release();
        }

        return Cluster.In(name, poolSize: 6);
    }

    /// <summary>Takes back what a test had: for the next one when it can be as new again, else it is dropped.</summary>
    public static async Task TakeBack(DatabaseSettings database)
    {
        if (await (await Original.Value).Restore(database))
        {
            AsNew.Add(database);
        }
        else
        {
            await Drop(database);
        }
    }

    /// <summary>Lets go of every connection that a host holds, so that its database can be taken back while the host rests.</summary>
    public static void CloseConnections(IServiceProvider host)
    {
        var (logins, settings) = (host.GetRequiredService<Logins>(), host.GetRequiredService<DatabaseSettings>());
        foreach (var login in Enum.GetValues<Login>().Where(settings.Knows))
        {
            logins.Pool(login).Clear();
            logins.TrailPool(login).Clear();
        }
    }

    /// <summary>As the superuser: the server itself may be tidying up in the database, and only its superuser may interrupt that.</summary>
    public static async Task Drop(DatabaseSettings database)
    {
        await CloseSuperusers(database.Name);
        await using var connection = await OpenAsSuperuser("postgres");
        await Execute(connection, $"drop database if exists {database.Name} with (force)");
    }

    private static async Task<Pristine> LookAtOne()
    {
        var clone = await New();
        var pristine = await Pristine.Of(clone);
        AsNew.Add(clone);

        return pristine;
    }

    private static async Task<string> MakeTemplate()
    {
        var state = string.Concat(DatabaseFiles.CaseManager.All.Select(file => file.Name + file.Text)) + string.Concat(AccessPolicy.Grants)
            + string.Concat(Limits.InDatabase) + string.Concat(AuditWord.All) + string.Concat(Cluster.Logins.Values) + TestWards.Sql
            + await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Here())!, "../../deploy/postgres/logins.sql"));
        var name = $"cm_template_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..16]}";
        await using var connection = await Open("postgres");

        // Several test processes start at once; one makes the template, the others wait for it.
        await Execute(connection, "select pg_advisory_lock(7423002)");
        await DropLeftovers(connection, name);
        if (await Scalar(connection, $"select 1 from pg_database where datname = '{name}'") is null)
        {
            var making = Cluster.In($"{name}_making");
            await Execute(connection, $"drop database if exists {making.Name} with (force)");
            await Migrator.CreateDatabase(making);
            await ProgrammeDatabase.Migrate(making);
            await using (var inside = await Open(making.Name))
            {
                await Execute(inside, "set role cm_owner; " + TestWards.Sql);

                // The clock of a test is far from the database's.
                await Execute(inside, "update sec.limits set lasts = '100 years' where name = 'ClockDifference'");
            }

            await Execute(connection, $"alter database {making.Name} rename to {name}");
        }

        await Execute(connection, "select pg_advisory_unlock(7423002)");

        return name;
    }

    private static async Task DropLeftovers(NpgsqlConnection connection, string template)
    {
        var names = new List<string>();
        await using (var command = new NpgsqlCommand(
            "select datname from pg_database where datname like 'cm\\_test\\_%' or (datname like 'cm\\_template\\_%' and datname <> $1)",
            connection)
        { Parameters = { new() { Value = template } } })
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        foreach (var name
            in names.Where(name =>
                !name.StartsWith("cm_test_", StringComparison.Ordinal)
                    || !IsAlive(int.Parse(name.Split('_')[2], System.Globalization.CultureInfo.InvariantCulture))))
        {
            await Execute(connection, $"drop database if exists {name} with (force)");
        }
    }

    private static string Here([CallerFilePath] string file = "") => file;

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(processId);

            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <param name="unlessInUse">Waits while the server still sees a connection to the template, as on a busy machine after the last one
    /// closed.</param>
    private static async Task Maintenance(string sql, bool unlessInUse = false)
    {
        await using var connection = await Open("postgres");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Execute(connection, sql);

                return;
            }
            catch (PostgresException exception) when (unlessInUse && attempt < 12 && exception.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // The server has waited for five seconds itself.
            }
        }
    }

    /// <summary>
    /// A connection as the superuser of the test cluster: for tests that look at what is really in the tables, and for attacks. Most of
    /// what a test costs the server would be new processes for these, so they are kept as long as their database.
    /// </summary>
    public static ValueTask<NpgsqlConnection> OpenAsSuperuser(string database) =>
        Superusers.GetOrAdd(
            database,
            name => NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(Cluster.ConnectionString(Login.Migrator, name))
                {
                    Username = "postgres",
                    Password = File.ReadAllText(Path.Combine(DatabaseSettings.Folder, "superuser")).Trim(),
                    MaxAutoPrepare = 0,
                    IncludeErrorDetail = true,
                    Timeout = Patience,
                    CommandTimeout = Patience,
                })).OpenConnectionAsync();

    private static async Task CloseSuperusers(string database)
    {
        if (Superusers.TryRemove(database, out var pool))
        {
            await pool.DisposeAsync();
        }
    }

    private static async Task<NpgsqlConnection> Open(string database)
    {
        var connection = new NpgsqlConnection(
            Cluster.ConnectionString(Login.Migrator, database)
                + $";Pooling=false;Max Auto Prepare=0;Include Error Detail=true;Timeout={Patience}");
        await connection.OpenAsync();

        return connection;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = Patience };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);

        return await command.ExecuteScalarAsync();
    }
}
