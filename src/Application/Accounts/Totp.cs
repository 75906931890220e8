using OtpNet;

namespace CaseManager.Application.Accounts;

/// <summary>The codes of authenticator apps (RFC 6238), as every app knows them: six digits, anew every thirty seconds.</summary>
internal static class Totp
{
    public const int Digits = 6;

    private const int SecretBytes = 20;

    // The clock of a phone may be one step early or late.
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    public static byte[] NewSecret() => KeyGeneration.GenerateRandomKey(SecretBytes);

    /// <summary>The step of time to which a code belongs; null when it is none of those that count now.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now) =>
        new OtpNet.Totp(secret, totpSize: Digits).VerifyTotp(now.UtcDateTime, code, out var step, Drift) ? step : null;

    /// <summary>The secret as it is typed into an app that cannot read the picture.</summary>
    public static string Spell(byte[] secret) => Base32Encoding.ToString(secret);
}
