using System.Security.Cryptography;
using CaseManager.Application.Database;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManager.Application.Accounts;

/// <summary>
/// Devices on which somebody signed in: guesses that are made there are counted apart, so that strangers who guess at a name do not keep
/// its person out there. What the device holds is a random number and, for each account, a keyed hash of it: nothing about the person, and
/// nothing that opens anything. It is worth nothing more once the password was changed.
/// </summary>
internal sealed class KnownDevices(Logins logins)
{
    private const int MostAccounts = 5;
    private const int MostLetters = 400;

    /// <summary>
    /// Whose guesses are counted: the device's where it is known to the account, else those under the name as it was typed.
    /// </summary>
    public byte[] Guesser(string? held, Credentials? account, string normalizedName) =>
        account is not null && Knows(held, account)
            ? logins.SignInDigest("device", $"{Read(held)[0]}|{account.Id}")
            : logins.SignInDigest("name", normalizedName);

    /// <summary>Whether the account signed in there before.</summary>
    public bool Knows(string? held, Credentials account) =>
        Read(held) is [var device, .. var marks] && marks.Contains(Mark(device, account), StringComparer.Ordinal);

    /// <summary>Whose guesses of codes are counted: they follow a right password, and are not forgotten with one.</summary>
    public byte[] CodeGuesser(string? held, Credentials account) =>
        logins.SignInDigest("code", Convert.ToHexString(Guesser(held, account, $"{account.Id}")));

    /// <summary>What the device holds from now on: it is known to this account, and to the last few others.</summary>
    public string Remember(string? held, Credentials account)
    {
        var parts = Read(held);
        var device = parts is [var known, ..] ? known : WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        var mark = Mark(device, account);

        return string.Join('.', parts.Skip(1).Where(other => other != mark).Prepend(mark).Take(MostAccounts).Prepend(device));
    }

    private static string[] Read(string? held) => held is { Length: > 0 and <= MostLetters } ? held.Split('.') : [];

    private string Mark(string device, Credentials account) =>
        WebEncoders.Base64UrlEncode(logins.SignInDigest("known", $"{device}|{account.Id}|{account.SecurityStamp}"));
}
