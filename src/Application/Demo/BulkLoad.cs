using CaseManager.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>
/// Streams new records into their tables by COPY, as the owner: row policies and change tracking are for people, and off while it runs.
/// Foreign keys and indexes are put aside and made anew at the end, over all rows at once; nothing is left unchecked.
/// </summary>
internal sealed class BulkLoad(NpgsqlConnection connection, IModel model)
{
    private readonly List<string> _afterwards = [];

    /// <summary>Puts aside what only hinders a bulk load, for this transaction.</summary>
    public async Task Prepare(IReadOnlyCollection<Type> types, CancellationToken cancellationToken)
    {
        var tables = types.Select(Table).ToArray();
        foreach (var table in tables)
        {
            await connection.Run(
                $"alter table {table} no force row level security; alter table {table} disable trigger track", cancellationToken);
        }

        foreach (var (aside, again) in await Hindrances(tables, cancellationToken))
        {
            await connection.Run(aside, cancellationToken);
            _afterwards.Add(again);
        }

        _afterwards.AddRange(
            tables.Select(table => $"alter table {table} force row level security; alter table {table} enable trigger track"));
    }

    /// <summary>Puts everything back; a record that points at none is refused here.</summary>
    public async Task Finish(CancellationToken cancellationToken)
    {
        await connection.Run("set local maintenance_work_mem = '256MB'", cancellationToken);
        foreach (var again in _afterwards)
        {
            await connection.Run(again, cancellationToken);
        }
    }

    public async Task Copy<T>(IEnumerable<T> records, CancellationToken cancellationToken)
        where T : class
    {
        var entity = model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => (
            Name: p.GetColumnName(), Type: p.GetColumnType(), Read: p.GetGetter(), p.GetTypeMapping().Converter)).ToList();
        await using var import = await connection.BeginBinaryImportAsync(
            $"copy {Table(typeof(T))} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)",
            cancellationToken);
        foreach (var record in records)
        {
            await import.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                var value = column.Read.GetClrValue(record);
                if (value is null)
                {
                    await import.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await import.WriteAsync(
                        column.Converter is null ? value : column.Converter.ConvertToProvider(value)!, column.Type, cancellationToken);
                }
            }
        }

        await import.CompleteAsync(cancellationToken);
    }

    // Indexes first: the foreign keys are then checked with them.
    private async Task<List<(string Aside, string Again)>> Hindrances(string[] tables, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i where i.indrelid = any ($1::text[]::regclass[]) and not i.indisunique
            union all
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c where c.conrelid = any ($1::text[]::regclass[]) and c.contype = 'f'
            """,
            connection)
        { Parameters = { new() { Value = tables } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<(string, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add((reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }

    private string Table(Type type) =>
        model.FindEntityType(type) is { } entity
            ? $"{entity.GetSchema()}.{entity.GetTableName()}"
            : throw new ArgumentException($"{type.Name} has no table.");
}
