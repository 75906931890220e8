using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Audit;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Pipeline;

/// <summary>The trail could not be written: then nothing is shown and nothing is changed.</summary>
public sealed class TrailUnavailableException(Exception inner) : Exception("The audit trail cannot be written.", inner);

/// <summary>
/// The trail of one use case: its entry is committed before anything is read, so that no rollback takes it back. The entry is at the same
/// time the ticket under which the database shows health rows of the clients it names.
/// </summary>
internal sealed class AuditTrail(Logins logins, RequestActor acting, DbSession dbSession)
{
    private readonly HashSet<ClientCode> _shown = [];

    /// <summary>The entry of the use case that is running.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>
    /// Puts the use case on record and begins its transaction in the actor's name, on one way to the database: the entry is committed
    /// before anything after it runs. Where the client lives, as far as the actor may see, comes back with it: the access policy asks next.
    /// </summary>
    public async Task Begin(string useCase, Subject about, string? reason, CancellationToken cancellationToken)
    {
        (EntryId, dbSession.WardOfClient) = (Guid.CreateVersion7(), null);
        _shown.Clear();
        var connection = await Open(dbSession.Begin, cancellationToken);
        var entry = Entry(connection, useCase, about, reason);
        // What follows runs after the entry's own commit, and runs or fails for itself.
        entry.AppendErrorBarrier = true;
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                entry,
                new("begin"),
                new("select set_config('app.actor', $1, true)") { Parameters = { new() { Value = Signed(connection) } } }
            },
        };
        var asksForWard = about.ClientCode is not null && Logins.Of(acting.Actor.Role) is Login.Care;
        if (asksForWard)
        {
            batch.BatchCommands.Add(
                new("select ward_code from care.clients where code = $1")
                {
                    Parameters = { new() { Value = about.ClientCode!.Value.Value } }
                });
        }

        var isOnRecord = false;
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            isOnRecord = await reader.NextResultAsync(cancellationToken);
            if (asksForWard && await reader.NextResultAsync(cancellationToken) && await reader.ReadAsync(cancellationToken))
            {
                dbSession.WardOfClient = reader.GetString(0);
            }
        }
        catch (NpgsqlException exception) when (!isOnRecord)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    /// <summary>Puts on record what was refused before any use case ran.</summary>
    public async Task Refuse(string what, Subject about, CancellationToken cancellationToken)
    {
        EntryId = Guid.CreateVersion7();
        await using var connection = await Connect(cancellationToken);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Entry(connection, what, about, null), Closing(connection, AuditOutcome.Refused) }
        };
        await Write(batch.ExecuteNonQueryAsync(cancellationToken));
    }

    /// <summary>
    /// Names the clients whom the answer shows. It goes on record with the closing of the entry, so before anything of the answer leaves.
    /// </summary>
    public void Showing(IEnumerable<ClientCode> codes) => _shown.UnionWith(codes);

    /// <summary>Names the clients whom the answer shows at once, committed: from here on their health rows exist for this reader.</summary>
    public async Task ShowingHealth(IReadOnlyCollection<ClientCode> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return;
        }

        await using var connection = await Connect(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Shown(connection, codes) } };
        await Write(batch.ExecuteNonQueryAsync(cancellationToken));
    }

    /// <summary>Closes the entry after a rollback, on a connection of its own.</summary>
    public async Task Close(AuditOutcome outcome)
    {
        await using var connection = await Connect(CancellationToken.None);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Closing(connection, outcome) } };
        await Write(batch.ExecuteNonQueryAsync(CancellationToken.None));
    }

    /// <summary>
    /// Closes the entry, with whom the answer shows, as the last part of the work itself and commits all, on one way to the database. A
    /// transaction whose entry cannot be closed is not committed: PostgreSQL leaves out what comes after a failed statement.
    /// </summary>
    public async Task CloseAndCommit(AuditOutcome outcome, CancellationToken cancellationToken)
    {
        var connection = dbSession.Connection;
        var commit = new NpgsqlBatchCommand("commit");
        await using var batch = new NpgsqlBatch(connection);
        if (_shown.Count > 0)
        {
            batch.BatchCommands.Add(Shown(connection, _shown));
        }

        batch.BatchCommands.Add(Closing(connection, outcome));
        batch.BatchCommands.Add(commit);
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException exception) when (exception.BatchCommand != commit)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    private NpgsqlBatchCommand Entry(NpgsqlConnection connection, string useCase, Subject about, string? reason) =>
        new("select audit.open($1, $2, $3, $4, $5, $6, $7, $8)")
        {
            Parameters =
            {
                new() { Value = logins.Sign(acting.Actor, null, connection) },
                new() { Value = EntryId!.Value },
                new() { Value = useCase },
                new() { Value = about.ClientCode is { } code ? new[] { code.Value } : [] },
                Nullable(about.WardCode, NpgsqlDbType.Text),
                Nullable(about.RecordId, NpgsqlDbType.Uuid),
                Nullable(reason, NpgsqlDbType.Text),
                Nullable(acting.From, NpgsqlDbType.Inet),
            },
        };

    private NpgsqlBatchCommand Shown(NpgsqlConnection connection, IEnumerable<ClientCode> codes) =>
        new("select audit.show($1, $2)")
        {
            Parameters = { new() { Value = Signed(connection) }, new() { Value = codes.Select(code => code.Value).ToArray() } }
        };

    private NpgsqlBatchCommand Closing(NpgsqlConnection connection, AuditOutcome outcome) =>
        new("select audit.close($1, $2)") { Parameters = { new() { Value = Signed(connection) }, new() { Value = outcome.ToString() } } };

    private string Signed(NpgsqlConnection connection) => logins.Sign(acting.Actor, EntryId, connection);

    private Task<NpgsqlConnection> Connect(CancellationToken cancellationToken) =>
        Open(token => logins.TrailPool(Logins.Of(acting.Actor.Role)).OpenConnectionAsync(token).AsTask(), cancellationToken);

    private static async Task<NpgsqlConnection> Open(
        Func<CancellationToken, Task<NpgsqlConnection>> open, CancellationToken cancellationToken)
    {
        try
        {
            return await open(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    private static async Task Write(Task writing)
    {
        try
        {
            await writing;
        }
        catch (NpgsqlException exception)
        {
            throw new TrailUnavailableException(exception);
        }
    }

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
