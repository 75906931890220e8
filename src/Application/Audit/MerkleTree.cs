using System.Security.Cryptography;

namespace CaseManager.Application.Audit;

/// <summary>
/// The tree of hashes of RFC 6962, section 2.1: one number that stands for a whole list, and changes when any byte, the order or the length
/// of the list does.
/// </summary>
public static class MerkleTree
{
    /// <summary>How long a hash is.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    // Told apart, so that an inner node can never pass for a row.
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root over leaves of equal length that stand one after the other.</summary>
    public static byte[] Root(ReadOnlySpan<byte> leaves, int leafSize)
    {
        var count = leaves.Length / leafSize;
        if (count == 0)
        {
            return SHA256.HashData([]);
        }

        var hashes = new byte[count * HashSize];
        Span<byte> leaf = new byte[leafSize + 1];
        leaf[0] = LeafPrefix;
        for (var i = 0; i < count; i++)
        {
            leaves.Slice(i * leafSize, leafSize).CopyTo(leaf[1..]);
            SHA256.HashData(leaf, hashes.AsSpan(i * HashSize));
        }

        // Level by level; an odd one at the end goes up as it is, which is the RFC's split at the largest power of two.
        Span<byte> node = stackalloc byte[1 + (2 * HashSize)];
        node[0] = NodePrefix;
        for (; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                hashes.AsSpan(2 * i * HashSize, 2 * HashSize).CopyTo(node[1..]);
                SHA256.HashData(node, hashes.AsSpan(i * HashSize));
            }

            if (count % 2 == 1)
            {
                hashes.AsSpan((count - 1) * HashSize, HashSize).CopyTo(hashes.AsSpan(count / 2 * HashSize));
            }
        }

        return hashes[..HashSize];
    }
}
