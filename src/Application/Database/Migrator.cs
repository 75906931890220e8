using Npgsql;

namespace CaseManager.Application.Database;

/// <summary>A database was left as it was. The message is one sentence that says why, for the operator.</summary>
public sealed class MigrationException(string message) : Exception(message);

/// <summary>
/// What a migration did: the files that ran for the first time, and whether routines, triggers, policies and rights were applied anew.
/// </summary>
public sealed record Migration(IReadOnlyList<string> Applied, bool Renewed);

/// <summary>
/// Brings a database forward, in one transaction and under one lock: changes of tables that it does not have yet, first values that it
/// does not have yet, and then the routines, triggers, policies and rights of today, whenever one of them was changed here or there.
/// docs/database.md says how a change is made.
/// </summary>
public static class Migrator
{
    /// <summary>Creates the programme's database if there is none; true when it did.</summary>
    public static Task<bool> CreateDatabase(DatabaseSettings settings, CancellationToken cancellationToken = default) =>
        CreateDatabase(settings, DatabaseFiles.CaseManager, cancellationToken);

    /// <summary>Creates a database for these files if there is none; true when it did.</summary>
    internal static async Task<bool> CreateDatabase(
        DatabaseSettings settings, DatabaseFiles files, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Migrator, "postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = settings.Name } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
        {
            return false;
        }

        var name = new NpgsqlCommandBuilder().QuoteIdentifier(settings.Name);
        await using var create = new NpgsqlCommand($"create database {name} owner {files.Owner}", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);

        return true;
    }

    /// <summary>
    /// Brings a database forward to these files, puts in what the caller seeds, and waits so long for each table in use.
    /// </summary>
    /// <exception cref="MigrationException">The files or a statement are at fault, or a table is in use. Nothing was changed.</exception>
    internal static async Task<Migration> Migrate(
        DatabaseSettings settings,
        DatabaseFiles files,
        Func<MigrationSession, Task> seed,
        TimeSpan lockTimeout,
        CancellationToken cancellationToken = default)
    {
        CheckNumbers(files.Tables);

        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Migrator) + ";Pooling=false;Max Auto Prepare=0");
        await connection.OpenAsync(cancellationToken);
        var session = new MigrationSession(connection, cancellationToken);
        await session.Run($"set role {files.Owner}; set client_min_messages = warning");
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            // Another migration is waited for without a limit; a table in use is not.
            await session.Run("select pg_advisory_xact_lock(7423001)");
            await session.Run(
                $"""
                set local lock_timeout = {(int)lockTimeout.TotalMilliseconds};
                create schema if not exists migrations;
                create table if not exists migrations.applied (
                    name text primary key,
                    sha256 text not null,
                    at timestamptz not null default now());
                create table if not exists migrations.present (
                    id int primary key default 1 check (id = 1),
                    files text not null,
                    catalogue text not null)
                """);

            var applied = (await session.Rows("select name, sha256 from migrations.applied")).ToDictionary(row => row[0], row => row[1]);
            CheckApplied(files.Tables, applied, settings.Name);
            List<SqlFile> pending = [.. files.Tables.Concat(files.Reference).Where(file => !applied.ContainsKey(file.Name))];
            var present = (await session.Rows("select files, catalogue from migrations.present")).SingleOrDefault();
            var renews = pending.Count > 0 || present?[0] != files.PresentHash || present[1] != await CatalogueHash();
            if (renews)
            {
                await Renew(session, files, pending);
                await session.Run("delete from migrations.present");
                var hash = await CatalogueHash();
                await session.Run("insert into migrations.present (files, catalogue) values ($1, $2)", files.PresentHash, hash);
            }

            await seed(session);
            await transaction.CommitAsync(cancellationToken);

            return new([.. pending.Select(file => file.Name)], renews);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new MigrationException(
                FormattableString.Invariant(
                    $"Somebody uses a table of {settings.Name} and did not let go of it for {lockTimeout.TotalSeconds:0.#} seconds; ")
                + "nothing was changed.");
        }
        catch (PostgresException exception)
        {
            throw new MigrationException(
                $"{session.Where ?? settings.Name}{session.LineOf(exception)}: {exception.MessageText.TrimEnd('.')} "
                + $"({exception.SqlState}); nothing was changed.");
        }

        async Task<string> CatalogueHash() => (await session.Rows(Catalogue.Fingerprint)).Single()[0];
    }

    private static void CheckNumbers(IReadOnlyList<SqlFile> tables)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            var name = tables[i].Name;
            if (tables[i].Number == 0)
            {
                throw new MigrationException($"{name} has no number: a change of tables is called like 0002_what_changes.sql.");
            }

            if (i > 0 && tables[i].Number == tables[i - 1].Number)
            {
                throw new MigrationException($"{name} has the same number as {tables[i - 1].Name}: give one of them the next number.");
            }

            if (tables[i].Number != i + 1)
            {
                throw new MigrationException($"{name} cannot be applied, because there is no file with the number {i + 1:0000} before it.");
            }
        }
    }

    private static void CheckApplied(IReadOnlyList<SqlFile> tables, Dictionary<string, string> applied, string database)
    {
        var known = tables.Select(file => file.Name).ToHashSet();
        if (applied.Keys.FirstOrDefault(name => !known.Contains(name) && !name.StartsWith("Reference/", StringComparison.Ordinal))
            is { } lost)
        {
            throw new MigrationException($"{lost} was applied to {database} and is no longer among the files: put it back.");
        }

        if (tables.FirstOrDefault(file => applied.TryGetValue(file.Name, out var hash) && hash != file.Hash) is { } changed)
        {
            throw new MigrationException(
                $"{changed.Name} was applied to {database} and has changed since: put it back as it was and write a new file.");
        }

        var last = tables.LastOrDefault(file => applied.ContainsKey(file.Name));
        if (tables.FirstOrDefault(file => !applied.ContainsKey(file.Name) && file.Number < last?.Number) is { } late)
        {
            throw new MigrationException(
                $"{late.Name} comes too late, because {last!.Name} was applied to {database} already: give it the next number.");
        }
    }

    // Changes of tables find tables alone: no policy hides a row from them and no trigger runs. No other transaction sees them so.
    private static async Task Renew(MigrationSession session, DatabaseFiles files, List<SqlFile> pending)
    {
        await session.Run(Catalogue.Clear);
        foreach (var file in pending)
        {
            await session.Run(file);
            await session.Run("insert into migrations.applied (name, sha256) values ($1, $2)", file.Name, file.Hash);
        }

        // A routine may name one that comes after it: first all of them are there, then what they say is checked.
        foreach (var check in (string[])["off", "on"])
        {
            await session.Run($"set local check_function_bodies = {check}");
            foreach (var file in files.Routines)
            {
                await session.Run(file);
            }
        }

        await session.Run(Catalogue.ClearRights);
        foreach (var file in (IEnumerable<SqlFile>)[.. files.Triggers, .. files.Policies, .. files.Rights])
        {
            await session.Run(file);
        }

        await session.Run(Catalogue.ForgetStatistics);
    }
}
