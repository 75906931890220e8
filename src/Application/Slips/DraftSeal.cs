using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;

namespace CaseManager.Application.Slips;

/// <summary>
/// Seals a draft with a key that only the phone holds (AES-256-GCM), bound to its slip and its officer: the database keeps what it cannot
/// read, and a draft copied into another row cannot be opened.
/// </summary>
public static class DraftSeal
{
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    // Lengths are rounded up, so that the size of a row does not tell how long a name is.
    private const int Block = 1024;

    /// <summary>A new key for a phone.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    internal static byte[] Seal(byte[] key, Id<Slip> id, Id<Account> officer, string text)
    {
        var words = Encoding.UTF8.GetBytes(text);
        var plain = new byte[(words.Length / Block + 1) * Block];
        words.CopyTo(plain, 0);
        plain[words.Length] = 0x80;

        var sealedText = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedText.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(
            nonce, plain, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), Bound(id, officer));

        return sealedText;
    }

    /// <summary>What was typed; null when this phone's key does not open it.</summary>
    internal static string? Open(byte[] key, Id<Slip> id, Id<Account> officer, byte[] sealedText)
    {
        var plain = new byte[sealedText.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(
                sealedText.AsSpan(0, NonceLength), sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength),
                plain, Bound(id, officer));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain.AsSpan(0, Array.LastIndexOf(plain, (byte)0x80)));
    }

    private static byte[] Bound(Id<Slip> id, Id<Account> officer) => [.. id.Value.ToByteArray(), .. officer.Value.ToByteArray()];
}
