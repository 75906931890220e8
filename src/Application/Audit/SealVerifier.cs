using System.Diagnostics;
using System.Security.Cryptography;
using CaseManager.Application.Database;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Audit;

/// <summary>How the trail differs from what was sealed.</summary>
public enum TrailFault
{
    /// <summary>A row says something else than when it was sealed.</summary>
    Altered,

    /// <summary>A row that was sealed is gone.</summary>
    Removed,

    /// <summary>A row stands among sealed ones that was not there when they were sealed.</summary>
    Inserted,

    /// <summary>A seal between others is gone.</summary>
    SealMissing,

    /// <summary>A seal, or the list of rows under it, was changed.</summary>
    SealAltered,

    /// <summary>A seal is whole in itself but not signed with the key.</summary>
    NotSigned,

    /// <summary>The last seals are gone, as the copy outside shows.</summary>
    EndRemoved,

    /// <summary>Everything fits together and is signed, but the copy outside says something else: the trail was written anew.</summary>
    Rewritten,

    /// <summary>A line of the copy outside that was never signed: mistyped, or forged.</summary>
    CopyNotSigned,
}

/// <summary>One difference between the trail and its seals.</summary>
/// <param name="Seal">The seal at which it shows.</param>
/// <param name="SealedAfter">When the seal before was made; null at the first.</param>
/// <param name="SealedAt">When this seal was made, as far as known.</param>
/// <param name="Table">The table of the row; null when it is the seal itself.</param>
/// <param name="Key">The row.</param>
/// <param name="At">When the deed happened that the row belongs to, if its entry is still there.</param>
/// <param name="UseCase">That deed.</param>
public sealed record TrailProblem(
    TrailFault Fault, long Seal, DateTimeOffset? SealedAfter, DateTimeOffset? SealedAt, string? Table = null, string? Key = null,
    DateTimeOffset? At = null, string? UseCase = null);

/// <summary>What came of checking the trail.</summary>
/// <param name="First">The first difference; null when there is none.</param>
/// <param name="Faults">How many rows differ in which way, up to where the seals themselves still hold.</param>
/// <param name="Rows">Rows checked, by table.</param>
/// <param name="Unsealed">Rows too young for a seal.</param>
/// <param name="Waiting">How long the oldest of them has been waiting.</param>
/// <param name="Copies">Lines of the copy outside that were compared; null when there was none.</param>
public sealed record TrailCheck(
    TrailProblem? First, IReadOnlyDictionary<TrailFault, int> Faults, long Seals, IReadOnlyDictionary<string, long> Rows, SealLine? Last,
    long Unsealed, TimeSpan? Waiting, int? Copies, TimeSpan Took)
{
    public bool IsWhole => First is null;
}

/// <summary>
/// Checks the trail against its seals with code of its own: reads every row, hashes it here, builds the trees here, and asks the public key
/// and the copy kept outside. Works in one snapshot, reads only, and keeps no more than a few seals in memory. Run it on a restored copy
/// when the server itself is in doubt.
/// </summary>
public sealed class SealVerifier(DatabaseSettings settings)
{
    private const int RowsAtOnce = 100_000;
    private const int SealsAtOnce = 1000;

    /// <param name="keys">Who may have signed.</param>
    /// <param name="copies">Lines kept outside of the database; null when there are none to compare.</param>
    public async Task<TrailCheck> Verify(SealKeys keys, IReadOnlyList<SealLine>? copies, CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        await using var connection =
            new NpgsqlConnection(settings.ConnectionString(Login.Migrator) + ";Pooling=false;Max Auto Prepare=0;Command Timeout=0");
        await connection.OpenAsync(cancellationToken);
        await Execute(
            connection,
            """
            begin isolation level repeatable read read only;
            set local role cm_owner;
            set local statement_timeout = 0;
            set local timezone = 'UTC'
            """,
            cancellationToken);

        var copied = (copies ?? []).GroupBy(copy => copy.Number).ToDictionary(group => group.Key, group => group.ToList());
        var problems = new List<TrailProblem>();
        var rows = new long[TrailTable.All.Count];
        Seal? last = null;
        var seals = 0L;
        while (true)
        {
            var chunk = await ReadSeals(connection, last, cancellationToken);
            var (whole, broken) = CheckSeals(chunk, last, keys, copied);
            for (var t = 0; t < TrailTable.All.Count; t++)
            {
                rows[t] += await CheckRows(connection, t, chunk[..whole], last, problems, cancellationToken);
            }

            seals += whole;
            last = whole > 0 ? chunk[whole - 1].Seal : last;
            if (broken is not null)
            {
                problems.Add(broken);
                break;
            }

            if (chunk.Count == 0)
            {
                break;
            }
        }

        if (problems.Count == 0 && copied.Keys.Where(number => number > (last?.Number ?? 0)).Order().FirstOrDefault() is > 0 and var beyond)
        {
            var copy = copied[beyond][0];
            problems.Add(new(
                keys.HaveSigned(copy.HeadBytes, copy.SignatureBytes) ? TrailFault.EndRemoved : TrailFault.CopyNotSigned, beyond, last?.At,
                copy.At));
        }

        problems = Settle(problems);
        var first = problems.Count > 0 ? await Describe(connection, problems[0], cancellationToken) : null;

        var (unsealed, waiting) = await Unsealed(connection, last, cancellationToken);

        return new(
            first, problems.CountBy(problem => problem.Fault).ToDictionary(), seals,
            TrailTable.All.Select((table, i) => (table.Name, rows[i])).ToDictionary(), last?.Line, unsealed, waiting, copies?.Count,
            watch.Elapsed);
    }

    private sealed record SealedRows(Seal Seal, byte[] Leaves);

    private static async Task<List<SealedRows>> ReadSeals(NpgsqlConnection connection, Seal? last, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {Seal.Columns}, leaves from audit.seals
            where number > $1 and (total <= $2 or number = (select min(number) from audit.seals where number > $1))
            order by number limit {SealsAtOnce}
            """,
            connection)
        {
            Parameters = { new() { Value = last?.Number ?? 0 }, new() { Value = (last?.Total ?? 0) + RowsAtOnce } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var seals = new List<SealedRows>();
        while (await reader.ReadAsync(cancellationToken))
        {
            seals.Add(new(Seal.Read(reader), reader.GetFieldValue<byte[]>(9)));
        }

        return seals;
    }

    // How many seals from the first on hold, and why the next does not.
    private static (int Whole, TrailProblem? Broken) CheckSeals(
        List<SealedRows> chunk, Seal? last, SealKeys keys, Dictionary<long, List<SealLine>> copied)
    {
        var faults = new TrailFault?[chunk.Count];
        Parallel.For(0, chunk.Count, i =>
        {
            var (seal, leaves) = chunk[i];
            var before = i > 0 ? chunk[i - 1].Seal : last;
            faults[i] =
                seal.Number != (before?.Number ?? 0) + 1 ? TrailFault.SealMissing
                : !Same(seal.Head, seal.HashOfStatement()) || !Same(seal.Previous, before?.Head ?? Seal.Beginning)
                    || seal.Counts.Length != TrailTable.All.Count || seal.Counts.Any(count => count < 0)
                    || (long)seal.Count * Seal.LeafSize != leaves.Length
                    || seal.Total != (before?.Total ?? 0) + seal.Count || seal.Horizon <= (before?.Horizon ?? 0)
                    || !Same(seal.Root, MerkleTree.Root(leaves, Seal.LeafSize)) ? TrailFault.SealAltered
                : !keys.HaveSigned(seal.Head, seal.Signature) ? TrailFault.NotSigned
                : null;
        });

        for (var i = 0; i < chunk.Count; i++)
        {
            var (seal, _) = chunk[i];
            var after = (i > 0 ? chunk[i - 1].Seal : last)?.At;
            if (faults[i] is TrailFault.SealMissing)
            {
                var missing = ((i > 0 ? chunk[i - 1].Seal : last)?.Number ?? 0) + 1;

                return (i, new(TrailFault.SealMissing, missing, after, seal.At));
            }

            var differs = copied.GetValueOrDefault(seal.Number)?.FirstOrDefault(copy => !Same(copy.HeadBytes, seal.Head));
            var fault = faults[i] ?? (differs is null ? null
                : keys.HaveSigned(differs.HeadBytes, differs.SignatureBytes) ? TrailFault.Rewritten : TrailFault.CopyNotSigned);
            if (fault is { } f)
            {
                return (i, new(f, seal.Number, after, differs?.At ?? seal.At));
            }
        }

        return (chunk.Count, null);
    }

    // Answers how many rows there are.
    private static async Task<int> CheckRows(
        NpgsqlConnection connection, int table, List<SealedRows> chunk, Seal? last, List<TrailProblem> problems,
        CancellationToken cancellationToken)
    {
        if (chunk.Count == 0)
        {
            return 0;
        }

        var rows = await ReadRows(connection, TrailTable.All[table].Copy(last?.Horizon ?? 0, chunk[^1].Seal.Horizon), cancellationToken);
        var digests = new byte[rows.Count * MerkleTree.HashSize];
        Parallel.For(0, rows.Count, i => SHA256.HashData(rows[i].AsSpan(TrailTable.HeaderSize), digests.AsSpan(i * MerkleTree.HashSize)));
        var next = 0;
        for (var s = 0; s < chunk.Count; s++)
        {
            var (seal, leaves) = chunk[s];
            var begin = next;
            while (next < rows.Count && System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(rows[next]) < seal.Horizon)
            {
                next++;
            }

            var mine = leaves.AsMemory(seal.Counts[..table].Sum() * Seal.LeafSize, seal.Counts[table] * Seal.LeafSize);
            if (next - begin == seal.Counts[table] && AllSame(mine.Span, rows, digests, begin))
            {
                continue;
            }

            var after = s > 0 ? chunk[s - 1].Seal.At : last?.At;
            problems.AddRange(Differences(mine, rows, digests, begin, next).Select(difference => new TrailProblem(
                difference.Fault, seal.Number, after, seal.At, TrailTable.All[table].Name, TrailTable.All[table].KeyOf(difference.Key))));
        }

        return rows.Count;
    }

    // In the order of the seals. A row that claims another transaction is missing under its own seal and too much under another: that is
    // one row, altered.
    private static List<TrailProblem> Settle(List<TrailProblem> problems)
    {
        var moved = problems.Where(problem => problem.Fault is TrailFault.Inserted).Select(Row).ToHashSet();
        moved.IntersectWith(problems.Where(problem => problem.Fault is TrailFault.Removed).Select(Row));

        return
        [
            .. problems
                .Where(problem => problem.Fault is not TrailFault.Inserted || !moved.Contains(Row(problem)))
                .Select(problem => moved.Contains(Row(problem)) ? problem with { Fault = TrailFault.Altered } : problem)
                .OrderBy(problem => problem.Seal),
        ];

        static (string?, string?) Row(TrailProblem problem) => (problem.Table, problem.Key);
    }

    private static async Task<List<byte[]>> ReadRows(NpgsqlConnection connection, string copy, CancellationToken cancellationToken)
    {
        await using var export = await connection.BeginBinaryExportAsync(copy, cancellationToken);
        var rows = new List<byte[]>();
        while (await export.StartRowAsync(cancellationToken) >= 0)
        {
            rows.Add(await export.ReadAsync<byte[]>(NpgsqlDbType.Bytea, cancellationToken));
        }

        return rows;
    }

    private static bool AllSame(ReadOnlySpan<byte> leaves, List<byte[]> rows, byte[] digests, int begin)
    {
        for (var i = 0; i < leaves.Length / Seal.LeafSize; i++)
        {
            var leaf = leaves.Slice(i * Seal.LeafSize, Seal.LeafSize);
            if (!Same(leaf[..Seal.KeySize], KeyOf(rows[begin + i])) || !Same(leaf[Seal.KeySize..], DigestOf(digests, begin + i)))
            {
                return false;
            }
        }

        return true;
    }

    // In the order of the seal; what was put in besides comes last.
    private static IEnumerable<(TrailFault Fault, byte[] Key)> Differences(
        ReadOnlyMemory<byte> leaves, List<byte[]> rows, byte[] digests, int begin, int end)
    {
        var present = new Dictionary<string, int>();
        var twice = new List<int>();
        for (var i = begin; i < end; i++)
        {
            if (!present.TryAdd(Convert.ToHexString(KeyOf(rows[i])), i))
            {
                twice.Add(i);
            }
        }

        for (var i = 0; i < leaves.Length / Seal.LeafSize; i++)
        {
            var leaf = leaves.Slice(i * Seal.LeafSize, Seal.LeafSize);
            if (!present.Remove(Convert.ToHexString(leaf.Span[..Seal.KeySize]), out var row))
            {
                yield return (TrailFault.Removed, leaf[..Seal.KeySize].ToArray());
            }
            else if (!Same(leaf.Span[Seal.KeySize..], DigestOf(digests, row)))
            {
                yield return (TrailFault.Altered, leaf[..Seal.KeySize].ToArray());
            }
        }

        foreach (var row in present.Values.Concat(twice).Order())
        {
            yield return (TrailFault.Inserted, KeyOf(rows[row]).ToArray());
        }
    }

    // What the row belonged to, as far as the trail still tells.
    private static async Task<TrailProblem> Describe(NpgsqlConnection connection, TrailProblem problem, CancellationToken cancellationToken)
    {
        if (problem.Table is null)
        {
            return problem;
        }

        var table = TrailTable.All.Single(table => table.Name == problem.Table);
        var row = table.KeyIsId ? "$1::bigint" : "$1::uuid";
        var entry = table.KeyIsId ? $"(select entry_id from audit.{table.Name} where id = {row})" : row;
        await using var command = new NpgsqlCommand(
            $"""
            select exists (select from audit.{table.Name} where {table.KeyColumn} = {row}), e.at, e.use_case
            from (select) one left join audit.entries e on e.id = {entry}
            """,
            connection)
        {
            Parameters = { new() { Value = problem.Key!, NpgsqlDbType = NpgsqlDbType.Text } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        return problem with
        {
            // Not under its seal any more but still there, among those too young for one: it claims another transaction.
            Fault = problem.Fault is TrailFault.Removed && reader.GetBoolean(0) ? TrailFault.Altered : problem.Fault,
            At = reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1),
            UseCase = reader.IsDBNull(2) ? null : reader.GetString(2),
        };
    }

    private static async Task<(long Rows, TimeSpan? Waiting)> Unsealed(
        NpgsqlConnection connection, Seal? last, CancellationToken cancellationToken)
    {
        var horizon = (last?.Horizon ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var command = new NpgsqlCommand(
            $"select {string.Join(" + ", TrailTable.All.Select(table => Since(table, horizon)))}, audit.waiting()", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        return (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<TimeSpan>(1));

        static string Since(TrailTable table, string horizon) => $"(select count(*) from audit.{table.Name} where xid >= '{horizon}')";
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other);

    private static ReadOnlySpan<byte> KeyOf(byte[] row) => row.AsSpan(sizeof(ulong), Seal.KeySize);

    private static ReadOnlySpan<byte> DigestOf(byte[] digests, int row) => digests.AsSpan(row * MerkleTree.HashSize, MerkleTree.HashSize);
}
