using System.Net;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Accounts;

/// <summary>
/// The outcome of a sign-in. An unknown name, a wrong password and the wrong portal of the system look the same, at every try.
/// </summary>
public enum SignInAnswer
{
    Welcome,
    Refused,

    /// <summary>Wrong too often: this one was not looked at, and a later one will be.</summary>
    Delayed,
}

/// <summary>Checks names and passwords, and keeps the history of it.</summary>
public sealed class SignIns
{
    private readonly UserManager<Credentials> _accounts;
    private readonly Logins _logins;
    private readonly Guesses _guesses;
    private readonly KnownDevices _devices;
    private readonly TimeProvider _clock;

    internal SignIns(UserManager<Credentials> accounts, Logins logins, Guesses guesses, KnownDevices devices, TimeProvider clock) =>
        (_accounts, _logins, _guesses, _devices, _clock) = (accounts, logins, guesses, devices, clock);

    /// <summary>Tries a name and a password at a portal of the system that welcomes only some roles.</summary>
    /// <param name="userName">The name as it was typed.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="welcome">The roles that are welcome here; for any other it is as if there were no such account.</param>
    /// <param name="ip">From where.</param>
    /// <param name="device">What the browser or program calls itself.</param>
    /// <param name="known">What the device was given to hold at its last sign-in; it is given anew at each.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<(SignInAnswer Answer, Id<Account> AccountId, string? Known)> Try(
        string userName, string password, Predicate<Role> welcome, IPAddress? ip, string? device, string? known = null,
        CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        var account = await _accounts.FindByNameAsync(userName.Trim());
        var answer = await _guesses.OfPassword(
            account is { DisabledAt: null } && welcome(account.Role) ? account : null, password,
            _devices.Guesser(known, account, _accounts.NormalizeName(userName.Trim())), cancellationToken);
        await Record(account, answer, account is not null && _devices.Knows(known, account), ip, device, cancellationToken);

        return answer is SignInAnswer.Welcome ? (answer, new(account!.Id), _devices.Remember(known, account)) : (answer, default, null);
    }

    /// <summary>An administrator by user name, for commands in a shell; null when there is none or it is disabled.</summary>
    public async Task<Actor?> Administrator(string userName) =>
        await _accounts.FindByNameAsync(userName.Trim()) is { DisabledAt: null } account
            && AccessPolicy.RolesForAccounts.Contains(account.Role)
            ? new(new(account.Id), account.Role, [])
            : null;

    private async Task Record(
        Credentials? account, SignInAnswer answer, bool isKnown, IPAddress? ip, string? device, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await using var batch = _logins.SigningIn.CreateBatch();
        batch.BatchCommands.Add(Event("SignIn", answer is SignInAnswer.Welcome ? AuditOutcome.Done : AuditOutcome.Refused));
        if (answer is SignInAnswer.Welcome && !isKnown)
        {
            batch.BatchCommands.Add(Event(AuditWord.NewDevice, AuditOutcome.Done));
        }

        if (account is not null)
        {
            batch.BatchCommands.Add(new("insert into accounts.sign_ins (account_id, at, succeeded, ip, device) values ($1, $2, $3, $4, $5)")
            {
                Parameters =
                {
                    new() { Value = account.Id },
                    new() { Value = now },
                    new() { Value = answer is SignInAnswer.Welcome },
                    new() { Value = (object?)ip ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Inet },
                    new()
                    {
                        Value = device is { Length: > 300 } ? device[..300] : (object?)device ?? DBNull.Value,
                        NpgsqlDbType = NpgsqlDbType.Text
                    },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);

        NpgsqlBatchCommand Event(string what, AuditOutcome outcome) => new("select audit.signed_in($1, $2, $3, $4, $5, $6)")
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() },
                new() { Value = now },
                new() { Value = (object?)account?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = what },
                new() { Value = outcome.ToString() },
                new() { Value = (object?)ip ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Inet },
            },
        };
    }
}
