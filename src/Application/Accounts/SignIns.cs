using System.Net;
using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Accounts;

/// <summary>The outcome of a sign-in. An unknown name, a wrong password and the wrong portal of the system look the same.</summary>
public enum SignInAnswer
{
    Welcome,
    Refused,
    LockedOut,
}

/// <summary>Checks names and passwords, and keeps the history of it.</summary>
public sealed class SignIns
{
    private readonly UserManager<Credentials> _accounts;
    private readonly Logins _logins;
    private readonly TimeProvider _clock;

    // An unknown name takes as long as a wrong password, so that the time tells nothing.
    private static readonly Credentials Nobody = new() { UserName = "nobody" };
    private static string? _nobodysHash;

    internal SignIns(UserManager<Credentials> accounts, Logins logins, TimeProvider clock) =>
        (_accounts, _logins, _clock) = (accounts, logins, clock);

    /// <summary>Tries a name and a password at a portal of the system that welcomes only some roles.</summary>
    public async Task<(SignInAnswer Answer, Id<Account> AccountId)> Try(
        string userName, string password, Predicate<Role> welcome, IPAddress? ip, string? device,
        CancellationToken cancellationToken = default)
    {
        var account = await _accounts.FindByNameAsync(userName.Trim());
        if (account is not { PasswordHash: not null })
        {
            _nobodysHash ??= _accounts.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            _accounts.PasswordHasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
            await Record(null, SignInAnswer.Refused, ip, device, cancellationToken);

            return (SignInAnswer.Refused, default);
        }

        var answer = await Check(account, password, welcome);
        await Record(account, answer, ip, device, cancellationToken);

        return (answer, new(account.Id));
    }

    /// <summary>An administrator by user name, for commands in a shell; null when there is none or it is disabled.</summary>
    public async Task<Actor?> Administrator(string userName) =>
        await _accounts.FindByNameAsync(userName.Trim()) is { DisabledAt: null } account
            && AccessPolicy.RolesForAccounts.Contains(account.Role)
            ? new(new(account.Id), account.Role, [])
            : null;

    private async Task<SignInAnswer> Check(Credentials account, string password, Predicate<Role> welcome)
    {
        if (await _accounts.IsLockedOutAsync(account))
        {
            return SignInAnswer.LockedOut;
        }

        if (!await _accounts.CheckPasswordAsync(account, password))
        {
            await _accounts.AccessFailedAsync(account);

            return await _accounts.IsLockedOutAsync(account) ? SignInAnswer.LockedOut : SignInAnswer.Refused;
        }

        if (account.DisabledAt is not null || !welcome(account.Role))
        {
            return SignInAnswer.Refused;
        }

        await _accounts.ResetAccessFailedCountAsync(account);

        return SignInAnswer.Welcome;
    }

    private async Task Record(Credentials? account, SignInAnswer answer, IPAddress? ip, string? device, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        await using var batch = _logins.SigningIn.CreateBatch();
        batch.BatchCommands.Add(new("select audit.signed_in($1, $2, $3, 'SignIn', $4, $5)")
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7() },
                new() { Value = now },
                new() { Value = (object?)account?.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = (answer is SignInAnswer.Welcome ? AuditOutcome.Done : AuditOutcome.Refused).ToString() },
                new() { Value = (object?)ip ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Inet },
            },
        });
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
    }
}
