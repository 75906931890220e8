using System.Net;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using Microsoft.AspNetCore.DataProtection;
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

    /// <summary>The password is right, and a code of the app or paper is asked for.</summary>
    CodeNeeded,

    /// <summary>The password is right, and the person has still to set up a second factor.</summary>
    SetUpNeeded,

    /// <summary>The step before was too long ago: it begins with the password again.</summary>
    Over,
}

/// <summary>Checks names, passwords and codes, and keeps the history of it.</summary>
public sealed class SignIns
{
    private static readonly TimeSpan StepLasts = TimeSpan.FromMinutes(Limits.SignInStepMinutes);

    private readonly UserManager<Credentials> _accounts;
    private readonly Logins _logins;
    private readonly Guesses _guesses;
    private readonly KnownDevices _devices;
    private readonly SecondFactors _factors;
    private readonly SecondFactorOptions _options;
    private readonly TimedSeal _steps;
    private readonly TimeProvider _clock;

    internal SignIns(
        UserManager<Credentials> accounts, Logins logins, Guesses guesses, KnownDevices devices, SecondFactors factors,
        SecondFactorOptions options, IDataProtectionProvider protection, TimeProvider clock) =>
        (_accounts, _logins, _guesses, _devices, _factors, _options, _steps, _clock) = (
            accounts, logins, guesses, devices, factors, options, new(protection, "sign-in-step", StepLasts, clock), clock);

    /// <summary>Tries a name and a password at a portal of the system that welcomes only some roles.</summary>
    /// <param name="userName">The name as it was typed.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="welcome">The roles that are welcome here; for any other it is as if there were no such account.</param>
    /// <param name="ip">From where.</param>
    /// <param name="device">What the browser or program calls itself.</param>
    /// <param name="known">What the device was given to hold at its last sign-in; it is given anew at each.</param>
    /// <param name="code">The code of the app or paper, where it comes with the password.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<(SignInAnswer Answer, Id<Account> AccountId, string? Known)> Try(
        string userName, string password, Predicate<Role> welcome, IPAddress? ip, string? device, string? known = null,
        string? code = null, CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        var account = await _accounts.FindByNameAsync(userName.Trim());
        var answer = await _guesses.OfPassword(
            account is { DisabledAt: null } && welcome(account.Role) ? account : null, password,
            _devices.Guesser(known, account, _accounts.NormalizeName(userName.Trim())), cancellationToken);
        if (answer is SignInAnswer.Welcome)
        {
            answer = await AfterPassword(account!, code, known, ip, cancellationToken);
        }

        var tried = answer is SignInAnswer.CodeNeeded ? "GivePassword" : "SignIn";

        return await Answer(tried, account, answer, ip, device, known, cancellationToken);
    }

    /// <summary>What the second step brings back, sealed: who gave a right password, and when.</summary>
    public string StepOf(Id<Account> account) => _steps.Seal(account.ToString());

    /// <summary>Tries the code of one who gave the password just now.</summary>
    public async Task<(SignInAnswer Answer, Id<Account> AccountId, string? Known)> TryCode(
        string? step, string code, Predicate<Role> welcome, IPAddress? ip, string? device, string? known = null,
        CancellationToken cancellationToken = default)
    {
        if (_steps.Open(step) is not { } id || await _accounts.FindByIdAsync(id) is not { DisabledAt: null } account
            || !welcome(account.Role))
        {
            return (SignInAnswer.Over, default, null);
        }

        var answer = await OfCode(account, code, known, ip, cancellationToken);

        return await Answer("SignIn", account, answer, ip, device, known, cancellationToken);
    }

    /// <summary>An administrator by user name, for commands in a shell; null when there is none or it is disabled.</summary>
    public async Task<Actor?> Administrator(string userName) =>
        await _accounts.FindByNameAsync(userName.Trim()) is { DisabledAt: null } account
            && AccessPolicy.RolesForAccounts.Contains(account.Role)
            ? new(new(account.Id), account.Role, [])
            : null;

    /// <summary>Puts the outcome on record and says it, with what the device holds from now on.</summary>
    internal async Task<(SignInAnswer Answer, Id<Account> AccountId, string? Known)> Answer(
        string tried, Credentials? account, SignInAnswer answer, IPAddress? ip, string? device, string? known,
        CancellationToken cancellationToken)
    {
        await Record(tried, account, answer, ip, device, known, cancellationToken);

        return answer switch
        {
            SignInAnswer.Welcome or SignInAnswer.SetUpNeeded => (answer, new(account!.Id), _devices.Remember(known, account)),
            SignInAnswer.CodeNeeded => (answer, new(account!.Id), null),
            _ => (answer, default, null),
        };
    }

    private async Task<SignInAnswer> AfterPassword(
        Credentials account, string? code, string? known, IPAddress? ip, CancellationToken cancellationToken) =>
        !(await _factors.Held(account.Id, cancellationToken)).Any
            ? _options.IsRequired ? SignInAnswer.SetUpNeeded : SignInAnswer.Welcome
            : string.IsNullOrEmpty(code) ? SignInAnswer.CodeNeeded
            : await OfCode(account, code, known, ip, cancellationToken);

    private Task<SignInAnswer> OfCode(
        Credentials account, string code, string? known, IPAddress? ip, CancellationToken cancellationToken) =>
        _guesses.OfCode(
            _devices.CodeGuesser(known, account), () => _factors.IsRight(account, code, ip, cancellationToken), cancellationToken);

    private async Task Record(
        string tried, Credentials? account, SignInAnswer answer, IPAddress? ip, string? device, string? known,
        CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var refused = answer is SignInAnswer.Refused or SignInAnswer.Delayed;
        var isIn = answer is SignInAnswer.Welcome or SignInAnswer.SetUpNeeded;
        await using var batch = _logins.SigningIn.CreateBatch();
        batch.BatchCommands.Add(Event(tried, refused ? AuditOutcome.Refused : AuditOutcome.Done));
        if (isIn && !_devices.Knows(known, account!))
        {
            batch.BatchCommands.Add(Event(AuditWord.NewDevice, AuditOutcome.Done));
        }

        if (account is not null && answer is not SignInAnswer.CodeNeeded)
        {
            batch.BatchCommands.Add(new("insert into accounts.sign_ins (account_id, at, succeeded, ip, device) values ($1, $2, $3, $4, $5)")
            {
                Parameters =
                {
                    new() { Value = account.Id },
                    new() { Value = now },
                    new() { Value = !refused },
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
