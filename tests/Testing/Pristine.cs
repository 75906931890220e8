using CaseManager.Application.Database;
using Npgsql;

namespace CaseManager.Testing;

/// <summary>
/// The rows and the structure of a database that no test has touched, to make another one so again: a tenth of the work of a new clone.
/// </summary>
internal sealed class Pristine
{
    private const string Ours = "not in ('pg_catalog', 'pg_toast', 'information_schema') and nspname !~ '^pg_temp|^pg_toast_temp'";

    /// <summary>
    /// Which row versions of the catalogue there are: every change of a table, a right, a rule or a function makes others.
    /// </summary>
    private const string Structure =
        $"""
        with ours as (select oid from pg_namespace where nspname {Ours})
        select md5(string_agg(x, ' ' order by x)) from (
            select 'n' || oid || '.' || xmin from pg_namespace where oid in (select oid from ours)
            union all select 'c' || oid || '.' || xmin from pg_class where relnamespace in (select oid from ours)
            union all select 'a' || attrelid || '.' || attnum || '.' || a.xmin from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace in (select oid from ours)
            union all select 'f' || oid || '.' || xmin from pg_proc where pronamespace in (select oid from ours)
            union all select 't' || oid || '.' || xmin from pg_type where typnamespace in (select oid from ours)
            union all select 'r' || oid || '.' || xmin from pg_trigger
            union all select 'p' || oid || '.' || xmin from pg_policy
            union all select 'k' || oid || '.' || xmin from pg_constraint
            union all select 'd' || oid || '.' || xmin from pg_default_acl
            union all select 's' || setdatabase || '.' || setrole || '.' || xmin from pg_db_role_setting
            union all select 'e' || oid || '.' || xmin from pg_event_trigger) of_all(x)
        """;

    /// <summary>It has not grown, and its structure is unchanged.</summary>
    private const string CanBeRestored = $"select pg_database_size(current_database()) < 2 * $1::bigint and ({Structure}) = $2";

    /// <summary>Connections other than resting ones of the superuser.</summary>
    private const string InUse =
        """
        select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
            and backend_type = 'client backend' and not (usename = 'postgres' and state = 'idle'))
        """;

    /// <summary>Past triggers and foreign keys, as the rows to come are those that were there before.</summary>
    private const string Clear =
        $"""
        set local session_replication_role = replica;
        do $clear$
        declare
            found record;
        begin
            for found in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r'
                and nspname {Ours} loop
                execute format('delete from %s', found.name);
            end loop;
            for found in select c.oid::regclass as name, seqstart from pg_sequence join pg_class c on c.oid = seqrelid loop
                perform setval(found.name, found.seqstart, false);
            end loop;
        end $clear$
        """;

    private readonly List<(string Table, string Rows)> _rows = [];
    private long _size;
    private string _structure = "";

    public static async Task<Pristine> Of(DatabaseSettings untouched)
    {
        var pristine = new Pristine();
        await using var connection = await TestDatabases.OpenAsSuperuser(untouched.Name);
        await using (var command = new NpgsqlCommand($"select pg_database_size(current_database()), ({Structure})", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            (pristine._size, pristine._structure) = (reader.GetInt64(0), reader.GetString(1));
        }

        var tables = new List<string>();
        await using (var command = new NpgsqlCommand(
            $"select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r' and nspname "
                + $"{Ours}", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            using var export = await connection.BeginTextExportAsync($"copy {table} to stdout");
            if (await export.ReadToEndAsync() is { Length: > 0 } rows)
            {
                pristine._rows.Add((table, rows));
            }
        }

        return pristine;
    }

    /// <summary>False when this database can only be thrown away.</summary>
    public async Task<bool> Restore(DatabaseSettings database)
    {
        await using var connection = await TestDatabases.OpenAsSuperuser(database.Name);
        if (await IsInUse(connection))
        {
            return false;
        }

        await using (var command =
            new NpgsqlCommand(CanBeRestored, connection) { Parameters = { new() { Value = _size }, new() { Value = _structure } } })
        {
            if (await command.ExecuteScalarAsync() is not true)
            {
                return false;
            }
        }

        await using var transaction = await connection.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand(Clear, connection, transaction))
        {
            await command.ExecuteNonQueryAsync();
        }

        foreach (var (table, rows) in _rows)
        {
            await using var import = await connection.BeginTextImportAsync($"copy {table} from stdin");
            await import.WriteAsync(rows);
        }

        await transaction.CommitAsync();

        return true;
    }

    // The server ends a connection a moment after its pool let go of it.
    private static async Task<bool> IsInUse(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(InUse, connection);
        for (var look = 0; look < 200; look++)
        {
            if (await command.ExecuteScalarAsync() is false)
            {
                return false;
            }

            await Task.Delay(10);
        }

        return true;
    }
}
