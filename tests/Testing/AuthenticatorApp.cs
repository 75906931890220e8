using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CaseManager.Testing;

/// <summary>An authenticator app on a person's phone: it was given the secret as it is spelled, and shows six digits.</summary>
public sealed class AuthenticatorApp(string spelled)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] _secret = Read(spelled.Replace(" ", "", StringComparison.Ordinal));

    public string Code(DateTimeOffset now)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // As apps do it.
        var hash = HMACSHA1.HashData(_secret, counter);
#pragma warning restore CA5350
        var at = hash[19] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];

        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(6, '0');
    }

    private static byte[] Read(string spelled)
    {
        var bits = string.Concat(spelled.Select(c => Convert.ToString(Letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));

        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
