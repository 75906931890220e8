using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CaseManager.Application.Audit;

/// <summary>
/// One seal: so many rows of the trail, what stands for their contents, and the seal before it. Who signs its head vouches for the whole
/// trail so far.
/// </summary>
/// <param name="Horizon">Every row written by a transaction before this one is under this seal or an earlier one.</param>
/// <param name="Counts">Rows of entries, showings, closings and changes.</param>
/// <param name="Total">Rows under this and all earlier seals.</param>
internal sealed record Seal(
    long Number, DateTimeOffset At, ulong Horizon, int[] Counts, long Total, byte[] Root, byte[] Previous, byte[] Head, byte[] Signature)
{
    /// <summary>A leaf of the tree: a row's key and the hash of its contents.</summary>
    public const int LeafSize = KeySize + MerkleTree.HashSize;

    public const int KeySize = 16;

    /// <summary>The columns of audit.seals in the order of <see cref="Read"/>.</summary>
    public const string Columns = "number, at, horizon, counts, total, root, previous, head, signature";

    /// <summary>What stands before the first seal.</summary>
    public static byte[] Beginning => new byte[MerkleTree.HashSize];

    public int Count => Counts.Sum();

    public SealLine Line => new(Number, Count, Total, At, Convert.ToHexStringLower(Head), Convert.ToBase64String(Signature));

    /// <summary>The next seal, not yet signed.</summary>
    public static Seal After(Seal? last, DateTimeOffset at, ulong horizon, int[] counts, byte[] leaves)
    {
        var seal = new Seal(
            (last?.Number ?? 0) + 1, new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero), horizon, counts,
            (last?.Total ?? 0) + counts.Sum(), MerkleTree.Root(leaves, LeafSize), last?.Head ?? Beginning, [], []);

        return seal with { Head = seal.HashOfStatement() };
    }

    /// <summary>The hash of everything that the seal states; <see cref="Head"/>, unless one of them was changed.</summary>
    public byte[] HashOfStatement() => SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"casemanager-seal-1|{Number}|{SealLine.Written(At)}|{Horizon}|{string.Join('|', Counts)}|{Total}|"
            + $"{Convert.ToHexStringLower(Root)}|{Convert.ToHexStringLower(Previous)}")));

    public static Seal Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<ulong>(2), reader.GetFieldValue<int[]>(3),
        reader.GetInt64(4), reader.GetFieldValue<byte[]>(5), reader.GetFieldValue<byte[]>(6), reader.GetFieldValue<byte[]>(7),
        reader.GetFieldValue<byte[]>(8));
}

/// <summary>
/// What is copied outside of a seal: one line of the anchor file, and the code on the page that is handed over every week.
/// </summary>
/// <param name="Count">Rows under this seal.</param>
/// <param name="Total">Rows under this and all earlier seals.</param>
/// <param name="Head">The hash that stands for the whole trail so far, in hexadecimal digits.</param>
/// <param name="Signature">ECDSA P-256 over the head, in base64.</param>
public sealed record SealLine(long Number, long Count, long Total, DateTimeOffset At, string Head, string Signature)
{
    private const string Mark = "seal";
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>seal 17 240 4120 2026-09-22T02:00:05Z head signature</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark} {Number} {Count} {Total} {Written(At)} {Head} {Signature}");

    /// <summary>Reads a line; null when it is none.</summary>
    public static SealLine? Parse(string line) =>
        line.Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)
                is [Mark, var number, var count, var total, var at, { Length: 2 * MerkleTree.HashSize } head, var signature]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
        && long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var t)
        && DateTimeOffset.TryParseExact(at, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when)
        && head.All(char.IsAsciiHexDigit)
        && Convert.TryFromBase64String(signature, new byte[SealKeys.SignatureSize], out var length) && length == SealKeys.SignatureSize
            ? new(n, c, t, when, head.ToLowerInvariant(), signature)
            : null;

    internal byte[] HeadBytes => Convert.FromHexString(Head);

    internal byte[] SignatureBytes => Convert.FromBase64String(Signature);

    internal static string Written(DateTimeOffset at) => at.ToUniversalTime().ToString(Time, CultureInfo.InvariantCulture);
}
