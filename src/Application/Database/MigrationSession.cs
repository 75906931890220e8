using Npgsql;

namespace CaseManager.Application.Database;

/// <summary>Runs the statements of a migration one by one, and knows which one ran last.</summary>
internal sealed class MigrationSession(NpgsqlConnection connection, CancellationToken cancellationToken)
{
    private string _sql = "";
    private int _line;

    /// <summary>The file whose statement ran last; null where it was none of a file.</summary>
    public string? Where { get; private set; }

    public async Task Run(SqlFile file)
    {
        foreach (var (sql, line) in file.Statements())
        {
            (Where, _sql, _line) = (file.Name, sql, line);
            await Execute(sql);
        }

        Where = null;
    }

    public Task Run(string sql, params object[] values)
    {
        Where = null;

        return Execute(sql, values);
    }

    public async Task<List<string[]>> Rows(string sql)
    {
        Where = null;
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    /// <summary>", line N" of the file at which PostgreSQL points, else that on which the statement begins.</summary>
    public string LineOf(PostgresException exception) =>
        Where is null ? "" : $", line {_line + _sql.AsSpan(0, Math.Clamp(exception.Position - 1, 0, _sql.Length)).Count('\n')}";

    private async Task Execute(string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
