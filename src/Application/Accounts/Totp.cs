using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseManager.Application.Accounts;

/// <summary>The codes of authenticator apps (RFC 6238), as every app knows them: six digits, anew every thirty seconds.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int SecretBytes = 20;
    private const int Modulus = 1_000_000;
    private const long SecondsOfStep = 30;

    // The clock of a phone may be one step early or late.
    private const int Drift = 1;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step of time to which a code belongs; null when it is none of those that count now.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now)
    {
        var present = now.ToUnixTimeSeconds() / SecondsOfStep;
        long? found = null;
        for (var step = present - Drift; step <= present + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The secret as it is typed into an app that cannot read the picture.</summary>
    public static string Spell(byte[] secret)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var spelled = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var part in secret)
        {
            (held, bits) = ((held << 8) | part, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                spelled.Append(letters[(held >> bits) & 31]);
            }
        }

        return spelled.ToString();
    }

    [SuppressMessage("Security", "CA5350", Justification = "Apps know no other hash; a keyed SHA-1 of a counter is not broken.")]
    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;

        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }
}
