using CaseManager.Application.Database;
using CaseManager.Application.Texts;
using Npgsql;

namespace CaseManager.Application.Audit;

/// <summary>What one run of the sealer did.</summary>
/// <param name="Rows">Rows of the trail that are sealed now and were not before.</param>
/// <param name="Waiting">How long the oldest row that is still not sealed has been waiting; more than a minute when a transaction stays
/// open.</param>
/// <param name="Busy">Another sealer is at work; this one did nothing.</param>
public sealed record SealingRun(int Seals, long Rows, TimeSpan? Waiting, bool Busy = false);

/// <summary>The trail is not the one that was sealed: nothing more is sealed on top of it until it was investigated.</summary>
public sealed class TrailBrokenException(string why) : Exception(why);

/// <summary>
/// Seals what was added to the trail. It sees keys and hashes of the rows, never the rows; it alone holds the key; and it goes on only from
/// a last seal that it knows from its own copy outside of the database.
/// </summary>
public sealed class Sealer(DatabaseSettings settings, SealingSettings sealing, TimeProvider clock)
{
    /// <summary>After so long, waiting rows are a reason to look.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    // Rows of one table under a seal: small enough to check one at a time, large enough to catch up with a long trail.
    private const int Most = 10_000;
    private const int CopiedAtOnce = 1000;

    /// <summary>Seals everything that can be sealed by now.</summary>
    public async Task<SealingRun> Run(CancellationToken cancellationToken = default)
    {
        try
        {
            return await SealAll(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            throw new TrailBrokenException(Text.T("Seals.Sealer.Restored"));
        }
    }

    private async Task<SealingRun> SealAll(CancellationToken cancellationToken)
    {
        using var key = SealKey.Open(sealing.Key);
        using var keys = SealKeys.Read(sealing.PublicKey);
        var anchor = new AnchorFile(sealing.Anchor);
        await using var connection = new NpgsqlConnection(settings.ConnectionString(Login.Sealer) + ";Pooling=false;Max Auto Prepare=0");
        await connection.OpenAsync(cancellationToken);
        await using (var alone = new NpgsqlCommand("set statement_timeout = '10min'; select pg_try_advisory_lock(7423800)", connection))
        {
            // Held until the connection closes: over the seal and over its copy.
            if (await alone.ExecuteScalarAsync(cancellationToken) is not true)
            {
                return new(0, 0, null, Busy: true);
            }
        }

        var last = await CheckLast(connection, keys, anchor, cancellationToken);
        var (seals, rows) = (0, 0L);
        for (var full = true; full;)
        {
            var (horizon, counts, leaves) = await Unsealed(connection, cancellationToken);
            full = counts.Max() >= Most;
            if (leaves.Length > 0)
            {
                var seal = Seal.After(last, clock.GetUtcNow(), horizon, counts, leaves);
                seal = seal with { Signature = key.Sign(seal.Head) };
                await Store(connection, seal, leaves, cancellationToken);
                anchor.Append([seal.Line]);
                (last, seals, rows) = (seal, seals + 1, rows + seal.Count);
            }
        }

        await using var waiting = new NpgsqlCommand("select audit.waiting()", connection);

        return new(seals, rows, await waiting.ExecuteScalarAsync(cancellationToken) as TimeSpan?);
    }

    // What was copied outside must still be there, and what is there beyond it (a crash came between) must be signed by us.
    private static async Task<Seal?> CheckLast(
        NpgsqlConnection connection, SealKeys keys, AnchorFile anchor, CancellationToken cancellationToken)
    {
        var copied = anchor.Last();
        var last = (await Seals(connection, "order by number desc limit 1", 0, cancellationToken)).SingleOrDefault();
        if (copied is not null)
        {
            var same = (await Seals(connection, "where number = $1", copied.Number, cancellationToken)).SingleOrDefault();
            if (same is null || !same.Head.AsSpan().SequenceEqual(copied.HeadBytes))
            {
                throw new TrailBrokenException(Text.T("Seals.Sealer.NotTheSame", copied.Number));
            }
        }

        var (number, head) = (copied?.Number ?? 0, copied?.HeadBytes ?? Seal.Beginning);
        while (number < last?.Number)
        {
            var missing = await Seals(connection, $"where number > $1 order by number limit {CopiedAtOnce}", number, cancellationToken);
            foreach (var seal in missing)
            {
                if (seal.Number != number + 1 || !seal.Previous.AsSpan().SequenceEqual(head)
                    || !seal.HashOfStatement().AsSpan().SequenceEqual(seal.Head)
                    || !keys.HaveSigned(seal.Head, seal.Signature))
                {
                    throw new TrailBrokenException(Text.T("Seals.Sealer.NotOurs", seal.Number));
                }

                (number, head) = (seal.Number, seal.Head);
            }

            anchor.Append(missing.Select(seal => seal.Line));
        }

        return last;
    }

    private static async Task<List<Seal>> Seals(NpgsqlConnection connection, string which, long number, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select {Seal.Columns} from audit.seals {which}", connection);
        if (which.Contains('$', StringComparison.Ordinal))
        {
            command.Parameters.Add(new() { Value = number });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var seals = new List<Seal>();
        while (await reader.ReadAsync(cancellationToken))
        {
            seals.Add(Seal.Read(reader));
        }

        return seals;
    }

    private static async Task<(ulong Horizon, int[] Counts, byte[] Leaves)> Unsealed(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select horizon, kind, key, digest from audit.unsealed($1)", connection)
        {
            Parameters = { new() { Value = Most } }
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var horizon = 0UL;
        var counts = new int[TrailTable.All.Count];
        using var leaves = new MemoryStream();
        while (await reader.ReadAsync(cancellationToken))
        {
            horizon = reader.GetFieldValue<ulong>(0);
            counts[reader.GetInt32(1)]++;
            leaves.Write(reader.GetFieldValue<byte[]>(2));
            leaves.Write(reader.GetFieldValue<byte[]>(3));
        }

        return (horizon, counts, leaves.ToArray());
    }

    private static async Task Store(NpgsqlConnection connection, Seal seal, byte[] leaves, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select audit.seal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", connection)
        {
            Parameters =
            {
                new() { Value = seal.Number },
                new() { Value = seal.At },
                new() { Value = seal.Horizon, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Xid8 },
                new() { Value = seal.Counts },
                new() { Value = seal.Total },
                new() { Value = leaves },
                new() { Value = seal.Root },
                new() { Value = seal.Previous },
                new() { Value = seal.Head },
                new() { Value = seal.Signature },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
