using System.Net;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>What a browser asks a device to sign.</summary>
/// <param name="Options">For the browser, as JSON.</param>
/// <param name="State">For the form to bring back, sealed.</param>
public sealed record PasskeyOffer(string Options, string State);

/// <summary>What came of signing in with a passkey.</summary>
public sealed record PasskeySignIn(SignInAnswer Answer, Id<Account> AccountId, byte[]? Passkey, string? Known);

/// <summary>
/// Keys that a device keeps and opens for finger, face or its own code. What is to be signed is random, ends soon and counts once; no name
/// is asked for. Nothing is guessed here, so nothing waits.
/// </summary>
public sealed class Passkeys
{
    private const int LongestDevice = 300;

    private static readonly TimeSpan ChallengeLasts = TimeSpan.FromMinutes(Limits.PasskeyChallengeMinutes);

    private readonly IPasskeyHandler<Credentials> _handler;
    private readonly UserManager<Credentials> _accounts;
    private readonly AccountsDb _db;
    private readonly SecondFactors _factors;
    private readonly SignIns _signIns;
    private readonly Guesses _guesses;
    private readonly TimedSeal _challenges;
    private readonly TimeProvider _clock;

    internal Passkeys(
        IPasskeyHandler<Credentials> handler, UserManager<Credentials> accounts, AccountsDb db, SecondFactors factors, SignIns signIns,
        Guesses guesses, IDataProtectionProvider protection, TimeProvider clock) =>
        (_handler, _accounts, _db, _factors, _signIns, _guesses, _challenges, _clock) = (
            handler, accounts, db, factors, signIns, guesses, new(protection, "passkey-challenge", ChallengeLasts, clock), clock);

    /// <summary>What is signed to sign in: the same for everybody.</summary>
    public async Task<PasskeyOffer> Offer(HttpContext http)
    {
        var made = await _handler.MakeRequestOptionsAsync(null, http);

        return new(made.RequestOptionsJson, Seal("", made.AssertionState));
    }

    /// <summary>What is signed to add a key to the own account.</summary>
    public async Task<PasskeyOffer> OfferToAdd(Actor actor, HttpContext http)
    {
        var account = await _accounts.FindByIdAsync(actor.AccountId.ToString()) ?? throw new NotFoundException();
        var made = await _handler.MakeCreationOptionsAsync(
            new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.FullName }, http);

        return new(made.CreationOptionsJson, Seal(account.Id.ToString(), made.AttestationState));
    }

    /// <summary>Signs in whom the key belongs to.</summary>
    public async Task<PasskeySignIn> SignIn(
        string? credential, string? state, Predicate<Role> welcome, HttpContext http, string? device, string? known,
        CancellationToken cancellationToken = default)
    {
        var (account, passkey) = await Signed(credential, state, http, cancellationToken);
        var answer = account is { DisabledAt: null } && welcome(account.Role) && await Use(passkey!, cancellationToken)
            ? SignInAnswer.Welcome
            : SignInAnswer.Refused;
        var (_, id, given) = await _signIns.Answer(
            "SignInByPasskey", account, answer, http.Connection.RemoteIpAddress, device, known, cancellationToken);

        return new(answer, id, answer is SignInAnswer.Welcome ? passkey!.CredentialId : null, given);
    }

    /// <summary>Adds a key to the own account. Answers the recovery codes, once, where it had none.</summary>
    public async Task<IReadOnlyList<string>> Add(
        Actor actor, string session, string? credential, string? state, HttpContext http, string? device, IPAddress? ip,
        CancellationToken cancellationToken = default)
    {
        if (await Open(actor.AccountId.ToString(), credential, state, cancellationToken) is not { } challenge
            || await _handler.PerformAttestationAsync(
                new() { HttpContext = http, CredentialJson = credential!, AttestationState = challenge })
                is not { Succeeded: true, Passkey: { IsUserVerified: true } made, UserEntity: { } owner }
            || owner.Id != actor.AccountId.ToString())
        {
            throw new ValidationException([new ValidationFailure("", Texts.Text.T("Accounts.Passkey.NotAdded"))]);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var account = await _factors.RequireHolder(actor, session, cancellationToken);
        var added = new UserPasskeyInfo(
            made.CredentialId, made.PublicKey, _clock.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified,
            made.IsBackupEligible, made.IsBackedUp, made.AttestationObject, made.ClientDataJson)
        {
            Name = device is { Length: > LongestDevice } ? device[..LongestDevice] : device,
        };
        var result = await _accounts.AddOrUpdatePasskeyAsync(account, added);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"A passkey was not kept: {result}");
        }

        var codes = await _factors.Finish(account, session, SessionMeans.Passkey, "AddPasskey", ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return codes;
    }

    /// <summary>
    /// Whether what was signed was asked by a page of this host. The host is one of those that the settings allow; a page in another's
    /// frame is not ours.
    /// </summary>
    internal static bool IsOurs(PasskeyOriginValidationContext asked) =>
        !asked.CrossOrigin && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
        && origin.Authority.Equals(asked.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private async Task<(Credentials? Account, UserPasskeyInfo? Passkey)> Signed(
        string? credential, string? state, HttpContext http, CancellationToken cancellationToken) =>
        await Open("", credential, state, cancellationToken) is { } challenge
        && await _handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential!, AssertionState = challenge })
            is { Succeeded: true } signed
            ? (signed.User, signed.Passkey)
            : (null, null);

    // A key that was copied counts up in two places; one that was removed meanwhile is not there.
    private async Task<bool> Use(UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var count = (long)passkey.SignCount;

        return await _db.Database.ExecuteSqlAsync(
            $"""
            update accounts.passkeys set sign_count = {count}, is_backed_up = {passkey.IsBackedUp}, used_at = {_clock.GetUtcNow()}
            where credential_id = {passkey.CredentialId} and (sign_count < {count} or (sign_count = 0 and {count} = 0))
            """,
            cancellationToken) == 1;
    }

    private string Seal(string account, string? challenge) => _challenges.Seal($"{account}|{challenge}");

    private async Task<string?> Open(string account, string? credential, string? state, CancellationToken cancellationToken) =>
        !string.IsNullOrEmpty(credential) && _challenges.Open(state)?.Split('|', 2) is [var asked, var challenge] && asked == account
        && await _guesses.IsFirst(challenge, cancellationToken)
            ? challenge
            : null;
}
