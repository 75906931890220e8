using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Audit;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>What a person has besides the password.</summary>
public sealed record FactorsHeld(bool Authenticator, int Passkeys, int RecoveryCodes)
{
    public bool Any => Authenticator || Passkeys > 0;
}

/// <summary>A secret for an authenticator app, not in force until a code of it comes back.</summary>
/// <param name="Secret">As it is typed.</param>
/// <param name="Address">As the app reads it from a picture.</param>
/// <param name="Sealed">The same for the form to bring back.</param>
public sealed record AuthenticatorOffer(string Secret, string Address, string Sealed);

/// <summary>
/// Second factors: the codes of an authenticator app, of which each counts once, and ten codes on paper, of which each is used once. That
/// they are guessed at is counted by <see cref="SignIns"/>.
/// </summary>
public sealed class SecondFactors
{
    public const int RecoveryCodes = 10;

    // Nothing that a Vietnamese keyboard makes marks of, nothing that looks like another; about seventy bits.
    private const string RecoveryLetters = "346789BCFGHJKMNPQRTVX";
    private const int RecoveryLength = 16;
    private const int RecoveryGroup = 4;

    private static readonly TimeSpan OfferLasts = TimeSpan.FromMinutes(Limits.SetUpMinutes);

    private readonly AccountsDb _db;
    private readonly IDataProtector _secrets;
    private readonly TimedSeal _offers;
    private readonly TimeProvider _clock;

    internal SecondFactors(AccountsDb db, IDataProtectionProvider protection, TimeProvider clock) =>
        (_db, _secrets, _offers, _clock) = (
            db, protection.CreateProtector("authenticator"), new(protection, "authenticator-offer", OfferLasts, clock), clock);

    public Task<FactorsHeld> Held(Actor actor, CancellationToken cancellationToken = default) =>
        Held(actor.AccountId.Value, cancellationToken);

    /// <summary>A new secret for the own app.</summary>
    public async Task<AuthenticatorOffer> Offer(Actor actor, CancellationToken cancellationToken = default)
    {
        var account = await _db.Users.SingleAsync(one => one.Id == actor.AccountId.Value, cancellationToken);
        var secret = Totp.NewSecret();

        return OfferOf(account, secret, _offers.Seal($"{account.Id}|{Convert.ToHexString(secret)}"));
    }

    /// <summary>The same offer again, as after a wrong code; a new one when it is over.</summary>
    public async Task<AuthenticatorOffer> Again(Actor actor, string? offer, CancellationToken cancellationToken = default) =>
        Open(actor, offer) is { } secret
            ? OfferOf(await _db.Users.SingleAsync(one => one.Id == actor.AccountId.Value, cancellationToken), secret, offer!)
            : await Offer(actor, cancellationToken);

    /// <summary>
    /// Puts an app in force with its first code; it replaces an earlier one. Answers the recovery codes, once, where the account had none.
    /// </summary>
    public async Task<IReadOnlyList<string>> SetUp(
        Actor actor, string session, string? offer, string code, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        if (Open(actor, offer) is not { } secret)
        {
            throw Invalid("Code", "Accounts.Factor.OfferOver");
        }

        if (Totp.StepOf(secret, Typed(code), _clock.GetUtcNow()) is not { } step)
        {
            throw Invalid("Code", "Accounts.Factor.CodeWrong");
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var account = await RequireHolder(actor, session, cancellationToken);
        await _db.Database.ExecuteSqlAsync(
            $"""
            insert into accounts.authenticators (account_id, secret, set_up_at, last_step)
            values ({account.Id}, {_secrets.Protect(Convert.ToHexString(secret))}, {_clock.GetUtcNow()}, {step})
            on conflict (account_id) do update set secret = excluded.secret, set_up_at = excluded.set_up_at, last_step = excluded.last_step
            """,
            cancellationToken);
        var codes = await Finish(account, session, SessionMeans.Code, "SetUpAuthenticator", ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return codes;
    }

    /// <summary>Ten new codes; the old ones are worth nothing more.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodes(
        Actor actor, string session, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var account = await RequireHolder(actor, session, cancellationToken);
        if (!(await Held(account.Id, cancellationToken)).Any)
        {
            throw new RuleBrokenException("Accounts.Rule.FactorFirst");
        }

        var codes = await Replace(account, cancellationToken);
        await _db.Record("MakeRecoveryCodes", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return codes;
    }

    internal async Task<FactorsHeld> Held(Guid account, CancellationToken cancellationToken) =>
        await _db.Database.SqlQuery<FactorsHeld>(
            $"""
            select exists (select from accounts.authenticators f where f.account_id = {account}) as authenticator,
                (select count(*)::int from accounts.passkeys k where k.account_id = {account}) as passkeys,
                (select count(*)::int from accounts.recovery_codes c where c.account_id = {account}) as recovery_codes
            """)
            .SingleAsync(cancellationToken);

    /// <summary>Whether this is a code of the account's app or paper, which it then was for the last time.</summary>
    internal async Task<bool> IsRight(Credentials account, string code, IPAddress? ip, CancellationToken cancellationToken)
    {
        var typed = Typed(code);
        if (typed.Length == Totp.Digits)
        {
            return await SecretOf(account.Id, cancellationToken) is { } secret
                && Totp.StepOf(secret, typed, _clock.GetUtcNow()) is { } step
                && await _db.Database.ExecuteSqlAsync(
                    $"update accounts.authenticators set last_step = {step} where account_id = {account.Id} and last_step < {step}",
                    cancellationToken) == 1;
        }

        if (typed.Length != RecoveryLength || await _db.Database.ExecuteSqlAsync(
            $"delete from accounts.recovery_codes where account_id = {account.Id} and code_hash = {HashOf(typed)}", cancellationToken) != 1)
        {
            return false;
        }

        await _db.Record("UseRecoveryCode", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);

        return true;
    }

    /// <summary>
    /// The account of the actor, whose factors are changed one at a time, by a session that gave the password lately. A session that has
    /// still to set up its first factor changes none that is there already. Called within a transaction.
    /// </summary>
    internal async Task<Credentials> RequireHolder(Actor actor, string session, CancellationToken cancellationToken)
    {
        await _db.Database.ExecuteSqlAsync(
            $"select from accounts.accounts where id = {actor.AccountId.Value} for update", cancellationToken);
        var account = await _db.Users.SingleOrDefaultAsync(one => one.Id == actor.AccountId.Value, cancellationToken)
            ?? throw new NotFoundException();
        var sessions = await _db.Database.SqlQuery<SessionState>(
            $"""
            select means, coalesce(confirmed_at, started_at) as confirmed_at from accounts.sessions
            where account_id = {account.Id} and secret_hash = {Sessions.HashOf(session)}
            """)
            .ToListAsync(cancellationToken);
        if (sessions is not [var state]
            || (state.Means == nameof(SessionMeans.SetUp) && (await Held(account.Id, cancellationToken)).Any))
        {
            throw new NotFoundException();
        }

        return state.Means == nameof(SessionMeans.SetUp) || _clock.GetUtcNow() - state.ConfirmedAt <= Sessions.ConfirmedFor
            ? account
            : throw new ReauthenticationRequiredException();
    }

    /// <summary>
    /// A factor was added: a session that waited for it is a whole one now, others that waited are over, and who had no recovery codes gets
    /// them. Called within the transaction.
    /// </summary>
    internal async Task<IReadOnlyList<string>> Finish(
        Credentials account, string session, SessionMeans means, string done, IPAddress? ip, CancellationToken cancellationToken)
    {
        var hash = Sessions.HashOf(session);
        await _db.Database.ExecuteSqlAsync(
            $"delete from accounts.sessions where account_id = {account.Id} and means = 'SetUp' and secret_hash <> {hash}",
            cancellationToken);
        await _db.Database.ExecuteSqlAsync(
            $"update accounts.sessions set means = {means.ToString()} where secret_hash = {hash} and means = 'SetUp'", cancellationToken);
        await _db.Record(done, account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);

        return (await Held(account.Id, cancellationToken)).RecoveryCodes == 0 ? await Replace(account, cancellationToken) : [];
    }

    private async Task<IReadOnlyList<string>> Replace(Credentials account, CancellationToken cancellationToken)
    {
        var codes = Enumerable.Range(0, RecoveryCodes)
            .Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, RecoveryLength))
            .ToList();
        byte[][] hashes = [.. codes.Select(HashOf)];
        await _db.Database.ExecuteSqlAsync($"delete from accounts.recovery_codes where account_id = {account.Id}", cancellationToken);
        await _db.Database.ExecuteSqlAsync(
            $"insert into accounts.recovery_codes (account_id, code_hash) select {account.Id}, h from unnest({hashes}) h",
            cancellationToken);

        return [.. codes.Select(code => string.Join('-', code.Chunk(RecoveryGroup).Select(group => new string(group))))];
    }

    private async Task<byte[]?> SecretOf(Guid account, CancellationToken cancellationToken)
    {
        var held = await _db.Database
            .SqlQuery<string>($"select secret as \"Value\" from accounts.authenticators where account_id = {account}")
            .ToListAsync(cancellationToken);
        try
        {
            return held is [var secret] ? Convert.FromHexString(_secrets.Unprotect(secret)) : null;
        }
        catch (CryptographicException)
        {
            // What was sealed with keys that are gone is nothing.
            return null;
        }
    }

    private byte[]? Open(Actor actor, string? offer) =>
        _offers.Open(offer)?.Split('|') is [var account, var secret] && account == actor.AccountId.ToString()
            ? Convert.FromHexString(secret)
            : null;

    private static AuthenticatorOffer OfferOf(Credentials account, byte[] secret, string held)
    {
        var spelled = Totp.Spell(secret);
        var issuer = Uri.EscapeDataString(Text.T("Common.Product"));

        return new(
            string.Join(' ', spelled.Chunk(RecoveryGroup).Select(group => new string(group))),
            $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={spelled}&issuer={issuer}",
            held);
    }

    private static string Typed(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    private static ValidationException Invalid(string field, string text) => new([new ValidationFailure(field, Text.T(text))]);

    private sealed record SessionState(string Means, DateTimeOffset ConfirmedAt);
}
