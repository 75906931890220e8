using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Audit;

/// <summary>What came of a use case.</summary>
public enum AuditOutcome
{
    Done,

    /// <summary>The one who asked may not, or there is no such record for them.</summary>
    Refused,

    /// <summary>What was entered makes no sense, or a rule of the programme forbids it.</summary>
    Invalid,

    /// <summary>A fault of ours.</summary>
    Failed,
}

/// <summary>The trail could not be written: then nothing is shown and nothing is changed.</summary>
public sealed class TrailUnavailableException(Exception inner) : Exception("The audit trail cannot be written.", inner);

/// <summary>
/// The trail of one use case: its entry is committed before anything is read, on a connection of its own, so that no rollback takes it back. The entry
/// is at the same time the ticket under which the database shows health rows of the clients it names.
/// </summary>
internal sealed class AuditTrail(Logins logins, ActingAs acting)
{
    private const string Closing = "select audit.close($1, $2)";

    /// <summary>The entry of the use case that is running.</summary>
    public Guid? EntryId { get; private set; }

    public async Task Open(string useCase, AccessNeed need, Subject about, string? reason, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        await using var connection = await Connect(cancellationToken);
        await using var command = new NpgsqlCommand("select audit.open($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", connection)
        {
            Parameters =
            {
                new() { Value = logins.Sign(acting.Actor, null, connection) },
                new() { Value = id },
                new() { Value = useCase },
                new() { Value = need.Operation.ToString() },
                new() { Value = need.Category.ToString() },
                new() { Value = about.ClientCode is { } code ? new[] { code.Value } : [] },
                Nullable(about.WardCode, NpgsqlDbType.Text),
                Nullable(about.RecordId, NpgsqlDbType.Uuid),
                Nullable(reason, NpgsqlDbType.Text),
                Nullable(acting.From, NpgsqlDbType.Inet),
            },
        };
        await Write(command, cancellationToken);
        EntryId = id;
    }

    /// <summary>Names the clients that a list is about to show. Call it before reading health rows about them, and always before returning.</summary>
    public async Task Showing(IReadOnlyCollection<ClientCode> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return;
        }

        await using var connection = await Connect(cancellationToken);
        await using var command = new NpgsqlCommand("select audit.show($1, $2)", connection)
        {
            Parameters =
            {
                new() { Value = logins.Sign(acting.Actor, EntryId, connection) },
                new() { Value = codes.Select(code => code.Value).ToArray() },
            },
        };
        await Write(command, cancellationToken);
    }

    /// <summary>Closes the entry after a rollback, on a connection of its own.</summary>
    public async Task Close(AuditOutcome outcome)
    {
        await using var connection = await Connect(CancellationToken.None);
        await using var command = new NpgsqlCommand(Closing, connection)
        {
            Parameters = { new() { Value = logins.Sign(acting.Actor, EntryId, connection) }, new() { Value = outcome.ToString() } },
        };
        await Write(command, CancellationToken.None);
    }

    /// <summary>
    /// Closes the entry as the last part of the work itself and commits both, on one way to the database. A transaction whose entry cannot be closed is not
    /// committed: PostgreSQL leaves out what comes after a failed statement.
    /// </summary>
    public async Task CloseAndCommit(NpgsqlConnection connection, AuditOutcome outcome, CancellationToken cancellationToken)
    {
        var commit = new NpgsqlBatchCommand("commit");
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(Closing) { Parameters = { new() { Value = logins.Sign(acting.Actor, EntryId, connection) }, new() { Value = outcome.ToString() } } },
                commit,
            },
        };
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException exception) when (exception.BatchCommand != commit)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    private async Task<NpgsqlConnection> Connect(CancellationToken cancellationToken)
    {
        try
        {
            return await logins.TrailPool(Logins.Of(acting.Actor.Role)).OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    private static async Task Write(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
