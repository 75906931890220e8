using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Npgsql;

namespace CaseManager.Application.Database;

/// <summary>
/// Brings a database forward: the SQL files of this folder in order, each once and in one transaction; then the signing keys and the rows of
/// <see cref="AccessPolicy.Grants"/>. A file that was applied may not change afterwards.
/// </summary>
public static class Migrator
{
    private const string Folder = "CaseManager.Application.Database.Sql.";

    /// <summary>The files in their order, with their text.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Files { get; } =
    [
        .. from name in typeof(Migrator).Assembly.GetManifestResourceNames()
           where name.StartsWith(Folder, StringComparison.Ordinal)
           orderby name
           select (name[Folder.Length..], Read(name)),
    ];

    /// <summary>Creates the database if there is none; true when it did.</summary>
    public static async Task<bool> CreateDatabase(DatabaseSettings settings, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Migrator, "postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = settings.Name } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null)
        {
            return false;
        }

        var name = new NpgsqlCommandBuilder().QuoteIdentifier(settings.Name);
        await using var create = new NpgsqlCommand($"create database {name} owner cm_owner", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);

        return true;
    }

    /// <summary>Applies what is missing; answers how many files that were.</summary>
    public static async Task<int> Migrate(DatabaseSettings settings, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Migrator) + ";Pooling=false;Max Auto Prepare=0;Include Error Detail=true");
        await connection.OpenAsync(cancellationToken);
        await Run("set role cm_owner; set client_min_messages = warning; select pg_advisory_lock(7423001); create schema if not exists migrations; "
            + "create table if not exists migrations.applied (name text primary key, sha256 text not null, at timestamptz not null default now())");

        var applied = new Dictionary<string, string>();
        await using (var list = new NpgsqlCommand("select name, sha256 from migrations.applied", connection))
        await using (var reader = await list.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                applied.Add(reader.GetString(0), reader.GetString(1));
            }
        }

        var count = 0;
        foreach (var (name, sql) in Files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (applied.TryGetValue(name, out var known))
            {
                if (known != hash)
                {
                    throw new InvalidOperationException($"{name} was applied to {settings.Name} and has changed since. Write a new file instead.");
                }

                continue;
            }

            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await Run(sql);
            await Run("insert into migrations.applied (name, sha256) values ($1, $2)", name, hash);
            await transaction.CommitAsync(cancellationToken);
            count++;
        }

        await Refresh();
        await Harden();

        return count;

        // A login that can make temporary objects could put its own in front of those that the owner's functions name: nobody can, and where somebody could,
        // those functions look there last.
        async Task Harden()
        {
            await Run($"revoke temporary on database {new NpgsqlCommandBuilder().QuoteIdentifier(settings.Name)} from public");
            await Run(
                """
                do $$ declare
                    unsafe regprocedure;
                begin
                    for unsafe in select oid from pg_proc where proowner = 'cm_owner'::regrole and proconfig @> '{search_path=pg_catalog}' loop
                        execute format('alter function %s set search_path = pg_catalog, pg_temp', unsafe);
                    end loop;
                end $$
                """);
        }

        async Task Refresh()
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await Run("delete from sec.context_keys");
            foreach (var roles in Enum.GetValues<Role>().GroupBy(Logins.Of))
            {
                var login = DatabaseSettings.NameOf(roles.Key);
                if (settings.Logins.TryGetValue(login, out var known) && known.ContextKey is { } key)
                {
                    await Run(
                        "insert into sec.context_keys (login, key, roles) values ($1::name, $2, $3)",
                        login, Convert.FromBase64String(key), roles.Select(role => role.ToString()).ToArray());
                }
            }

            await Run("delete from sec.access_grants");
            foreach (var grant in AccessPolicy.Grants)
            {
                await Run(
                    "insert into sec.access_grants (role, operation, category, reach, consent) values ($1, $2, $3, $4, $5)",
                    grant.Role.ToString(), grant.Operation.ToString(), grant.Category.ToString(), grant.Reach.ToString(),
                    (object?)grant.Consent?.ToString() ?? DBNull.Value);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        async Task Run(string sql, params object[] values)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value, NpgsqlDbType = value is DBNull ? NpgsqlTypes.NpgsqlDbType.Text : default });
                if (value is not DBNull)
                {
                    command.Parameters[^1].ResetDbType();
                }
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);

        return reader.ReadToEnd();
    }
}
