using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManager.Application.Accounts;

/// <summary>Seals a few words that a form brings back before long: a step of signing in, an offer, a question to sign.</summary>
internal sealed class TimedSeal(IDataProtectionProvider protection, string purpose, TimeSpan lasts, TimeProvider clock)
{
    private readonly IDataProtector _seal = protection.CreateProtector(purpose);

    public string Seal(string words) => _seal.Protect($"{clock.GetUtcNow().ToUnixTimeSeconds()}|{words}");

    /// <summary>What was sealed; null when that is too long ago, or was not done here.</summary>
    public string? Open(string? brought)
    {
        if (string.IsNullOrEmpty(brought))
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(brought).Split('|', 2) is [var at, var words]
                && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) <= lasts
                ? words
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
