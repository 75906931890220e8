using System.Security.Cryptography;
using CaseManager.Application.Audit;
using CsCheck;

namespace CaseManager.Application.Tests.Audit;

public sealed class MerkleTreeTests
{
    private const int Size = 3;

    private static readonly Gen<byte[]> Leaves = Gen.Byte.Array[0, 40 * Size].Select(bytes => bytes[..(bytes.Length / Size * Size)]);

    private static readonly Gen<byte[]> SomeLeaves = Gen.Byte.Array[Size, 40 * Size].Select(bytes => bytes[..(bytes.Length / Size * Size)]);

    [Fact]
    public void The_root_is_the_one_of_RFC_6962() =>
        Leaves.Sample(leaves => MerkleTree.Root(leaves, Size).SequenceEqual(ByTheBook([.. leaves.Chunk(Size)])));

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("00", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7")]
    public void The_root_is_what_others_compute(string leaf, string root) =>
        Assert.Equal(root, Convert.ToHexStringLower(MerkleTree.Root(Convert.FromHexString(leaf), 1)));

    [Fact]
    public void A_changed_bit_of_any_leaf_changes_the_root() =>
        Gen.Select(SomeLeaves, Gen.Int[0, int.MaxValue], Gen.Int[0, 7]).Sample((leaves, at, bit) =>
        {
            var changed = leaves.ToArray();
            changed[at % leaves.Length] ^= (byte)(1 << bit);

            return !MerkleTree.Root(leaves, Size).SequenceEqual(MerkleTree.Root(changed, Size));
        });

    [Fact]
    public void A_leaf_taken_away_doubled_or_moved_changes_the_root() =>
        Gen.Select(SomeLeaves, Gen.Int[0, int.MaxValue]).Sample((leaves, at) =>
        {
            var (root, all) = (MerkleTree.Root(leaves, Size), leaves.Chunk(Size).ToList());
            var i = at % all.Count;
            byte[][] without = [.. all[..i], .. all[(i + 1)..]];
            byte[][] doubled = [.. all[..i], all[i], .. all[i..]];
            byte[][] moved = [.. all[(i + 1)..], .. all[..(i + 1)]];

            return !Same(without) && !Same(doubled) && (Same(moved) == moved.SelectMany(leaf => leaf).SequenceEqual(leaves));

            bool Same(byte[][] others) => MerkleTree.Root(others.SelectMany(leaf => leaf).ToArray(), Size).SequenceEqual(root);
        });

    // Section 2.1 of the RFC, word by word.
    private static byte[] ByTheBook(byte[][] leaves)
    {
        if (leaves.Length == 0)
        {
            return SHA256.HashData([]);
        }

        if (leaves.Length == 1)
        {
            return SHA256.HashData([0, .. leaves[0]]);
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return SHA256.HashData([1, .. ByTheBook(leaves[..split]), .. ByTheBook(leaves[split..])]);
    }
}
