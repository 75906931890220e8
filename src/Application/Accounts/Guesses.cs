using System.Net;
using System.Threading.RateLimiting;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Audit;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using NpgsqlTypes;

namespace CaseManager.Application.Accounts;

/// <summary>
/// Looks at guesses of passwords and PINs: each has its turn, and is counted in the database before it is looked at, so that many at once
/// are no more than one after another. Nothing is ever locked: who guessed wrong too often waits, longer each time.
/// </summary>
internal sealed class Guesses(
    UserManager<Credentials> accounts, AccountsDb db, Logins logins, HashingTurns turns, TimeProvider clock)
{
    // Five at once; then each wait is twice as long as the one before.
    private static readonly TimeSpan[] ForPasswords =
    [
        .. Enumerable.Repeat(TimeSpan.Zero, 4), .. new[] { 0.5, 1, 2, 4, 8, Limits.LongestDelayMinutes }.Select(TimeSpan.FromMinutes),
    ];

    private static readonly TimeSpan[] ForPins = [TimeSpan.FromSeconds(2)];

    private static readonly Credentials Nobody = new() { UserName = "nobody" };
    private static string? _nobodysHash;

    /// <summary>
    /// Whether it is the account's password. Where there is no account, or it is too soon after too many wrong ones, nothing is looked at
    /// and it takes as long all the same, so that the time tells nothing. Called within a turn.
    /// </summary>
    public async Task<SignInAnswer> OfPassword(Credentials? account, string password, byte[] whose, CancellationToken cancellationToken)
    {
        var inTime = await Count(whose, ForPasswords, cancellationToken) is not null;
        if (!inTime || account is not { PasswordHash: not null })
        {
            _nobodysHash ??= accounts.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, _nobodysHash, password);

            return inTime ? SignInAnswer.Refused : SignInAnswer.Delayed;
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            return SignInAnswer.Refused;
        }

        await Forget(whose, cancellationToken);

        return SignInAnswer.Welcome;
    }

    /// <summary>
    /// Whether the password is that of the actor, who is signed in: counted for itself, so that strangers who guess at the account's name
    /// stop nobody who works. Where it is not, what was tried is on record as refused. Called within a turn.
    /// </summary>
    public async Task<(Credentials Account, SignInAnswer Answer)> OfOwnPassword(
        Actor actor, string password, string tried, IPAddress? ip, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByIdAsync(actor.AccountId.ToString()) ?? throw new NotFoundException();
        var answer = await OfPassword(
            account, password, logins.SignInDigest("account", account.Id.ToString()), cancellationToken);
        if (answer is not SignInAnswer.Welcome)
        {
            await db.Record(tried, account, AuditOutcome.Refused, clock.GetUtcNow(), ip, cancellationToken);
        }

        return (account, answer);
    }

    /// <summary>The account of the actor, whose own password this must be; otherwise an error beside its field.</summary>
    public async Task<Credentials> RequireOwnPassword(
        Actor actor, string password, string field, string tried, IPAddress? ip, CancellationToken cancellationToken)
    {
        var (account, answer) = await OfOwnPassword(actor, password, tried, ip, cancellationToken);
        if (answer is not SignInAnswer.Welcome)
        {
            var error = answer is SignInAnswer.Delayed ? "Accounts.SignIn.Delayed" : "Accounts.Password.OldWrong";

            throw new ValidationException([new ValidationFailure(field, Text.T(error))]);
        }

        return account;
    }

    /// <summary>Whether it is the account's PIN, and how many were tried in this session; no number when it was too soon.</summary>
    public async Task<(bool Right, int? Tried)> OfPin(
        Credentials account, string session, string pin, int most, CancellationToken cancellationToken)
    {
        var whose = logins.SignInDigest("pin", session);
        var tried = await Count(whose, ForPins, cancellationToken);
        if (!(tried <= most) || account.PinHash is not { } known
            || accounts.PasswordHasher.VerifyHashedPassword(account, known, pin) is PasswordVerificationResult.Failed)
        {
            return (false, tried);
        }

        await Forget(whose, cancellationToken);

        return (true, tried);
    }

    /// <summary>Whether a code is right, which is looked at only after it was counted.</summary>
    public async Task<SignInAnswer> OfCode(byte[] whose, Func<Task<bool>> isRight, CancellationToken cancellationToken)
    {
        if (await Count(whose, ForPasswords, cancellationToken) is null)
        {
            return SignInAnswer.Delayed;
        }

        if (!await isRight())
        {
            return SignInAnswer.Refused;
        }

        await Forget(whose, cancellationToken);

        return SignInAnswer.Welcome;
    }

    /// <summary>Whether something that counts once is here for the first time.</summary>
    public async Task<bool> IsFirst(string what, CancellationToken cancellationToken) =>
        await Count(logins.SignInDigest("once", what), [TimeSpan.Zero], cancellationToken) == 1;

    /// <summary>The turn of one who has something hashed; it ends when it is disposed of.</summary>
    public Task<IDisposable> Turn(CancellationToken cancellationToken) => turns.Take(cancellationToken);

    private async Task<int?> Count(byte[] whose, TimeSpan[] waits, CancellationToken cancellationToken)
    {
        await using var command = logins.SigningIn.CreateCommand("select accounts.guess($1, $2, $3)");
        command.Parameters.Add(new() { Value = whose });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = waits, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Interval });

        return await command.ExecuteScalarAsync(cancellationToken) as int?;
    }

    private async Task Forget(byte[] whose, CancellationToken cancellationToken)
    {
        await using var command = logins.SigningIn.CreateCommand("select accounts.guessed($1)");
        command.Parameters.Add(new() { Value = whose });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>
/// The budget of hashing, which is slow on purpose: as many at once as there are cores but one, and a short line. Whoever finds the line
/// full is asked to come again, before a connection to the database is used, so that a flood of sign-ins stops no other work.
/// </summary>
internal sealed class HashingTurns : IDisposable
{
    private const int LineForEach = 8;

    private readonly ConcurrencyLimiter _turns;

    public HashingTurns(int cores)
    {
        var most = Math.Max(1, cores - 1);
        _turns = new(new() { PermitLimit = most, QueueLimit = most * LineForEach });
    }

    public async Task<IDisposable> Take(CancellationToken cancellationToken)
    {
        var turn = await _turns.AcquireAsync(1, cancellationToken);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();

        throw new TooBusyException();
    }

    public void Dispose() => _turns.Dispose();
}
