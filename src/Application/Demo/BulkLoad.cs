using CaseManager.Application.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CaseManager.Application.Demo;

/// <summary>
/// Streams new records into their tables by COPY, as the owner: row policies and change tracking are for people, and off while it runs. Constraints and
/// foreign keys are checked as always.
/// </summary>
internal sealed class BulkLoad(NpgsqlConnection connection, IModel model)
{
    /// <summary>Puts aside what only hinders a bulk load, for this transaction.</summary>
    public Task Prepare(IEnumerable<Type> types, CancellationToken cancellationToken) =>
        Alter(types, table => $"alter table {table} no force row level security; alter table {table} disable trigger track", cancellationToken);

    public Task Finish(IEnumerable<Type> types, CancellationToken cancellationToken) =>
        Alter(types, table => $"alter table {table} force row level security; alter table {table} enable trigger track", cancellationToken);

    public async Task Copy<T>(IEnumerable<T> records, CancellationToken cancellationToken)
        where T : class
    {
        var entity = model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => (
            Name: p.GetColumnName(), Type: p.GetColumnType(), Read: p.GetGetter(), p.GetTypeMapping().Converter)).ToList();
        await using var import = await connection.BeginBinaryImportAsync(
            $"copy {Table(typeof(T))} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)", cancellationToken);
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
                    await import.WriteAsync(column.Converter is null ? value : column.Converter.ConvertToProvider(value)!, column.Type, cancellationToken);
                }
            }
        }

        await import.CompleteAsync(cancellationToken);
    }

    private async Task Alter(IEnumerable<Type> types, Func<string, string> statements, CancellationToken cancellationToken)
    {
        foreach (var type in types)
        {
            await connection.Run(statements(Table(type)), cancellationToken);
        }
    }

    private string Table(Type type) => model.FindEntityType(type) is { } entity ? $"{entity.GetSchema()}.{entity.GetTableName()}" : throw new ArgumentException($"{type.Name} has no table.");
}
