using System.Net;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain.Access;
using CaseManager.Domain.Audit;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>What came of a PIN.</summary>
public enum TakeBackAnswer
{
    Welcome,
    Wrong,

    /// <summary>The one before was a moment ago; this one was not even looked at.</summary>
    TooSoon,

    /// <summary>Wrong too often: the session has ended, only the password opens a new one.</summary>
    Ended,
}

/// <summary>
/// Hands a coordinator's session over to a client for one form, and takes it back with the coordinator's PIN. That it is handed over stands
/// in the session on the server. The PIN opens nothing by itself: without the session it is worth nothing, and after five wrong ones the
/// session is gone.
/// </summary>
public sealed class HandOvers
{
    public const int PinLength = 6;

    private const int MostTries = 5;

    private readonly UserManager<Credentials> _accounts;
    private readonly AccountsDb _db;
    private readonly Guesses _guesses;
    private readonly TimeProvider _clock;

    internal HandOvers(UserManager<Credentials> accounts, AccountsDb db, Guesses guesses, TimeProvider clock) =>
        (_accounts, _db, _guesses, _clock) = (accounts, db, guesses, clock);

    public async Task<bool> HasPin(Actor actor, CancellationToken cancellationToken = default) =>
        await _db.Users.AnyAsync(account => account.Id == actor.AccountId.Value && account.PinHash != null, cancellationToken);

    /// <summary>Sets the own PIN, with the password.</summary>
    public async Task SetPin(Actor actor, string password, string pin, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        var account = await _guesses.RequireOwnPassword(actor, password, "PinPassword", "SetPin", ip, cancellationToken);
        if (pin.Length != PinLength || !pin.All(char.IsAsciiDigit))
        {
            throw Invalid("Pin", Text.T("Accounts.Pin.Length", PinLength));
        }

        if (IsGuessed(pin))
        {
            throw Invalid("Pin", Text.T("Accounts.Pin.Guessed"));
        }

        await _db.Database.ExecuteSqlAsync(
            $"update accounts.accounts set pin_hash = {_accounts.PasswordHasher.HashPassword(account, pin)} where id = {account.Id}",
            cancellationToken);
        await _db.Record("SetPin", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);
    }

    /// <summary>
    /// From the next request on the session opens this form and nothing else. False when there is no PIN to take it back with.
    /// </summary>
    public async Task<bool> Begin(
        Actor actor, string session, HandedOver form, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        var account = await _accounts.FindByIdAsync(actor.AccountId.ToString()) ?? throw new NotFoundException();
        if (account.PinHash is null)
        {
            return false;
        }

        await _db.Database.ExecuteSqlAsync(
            $"""
            update accounts.sessions
            set handed_client = {form.ClientCode.Value}, handed_assessment = {form.AssessmentId.Value}
            where secret_hash = {Sessions.HashOf(session)} and account_id = {account.Id}
            """,
            cancellationToken);
        await _db.Record("HandOver", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);

        return true;
    }

    /// <summary>Takes the session back.</summary>
    public async Task<TakeBackAnswer> TakeBack(
        Actor actor, string session, string pin, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        var account = await _accounts.FindByIdAsync(actor.AccountId.ToString()) ?? throw new NotFoundException();
        var (right, tried) = await _guesses.OfPin(account, session, pin, MostTries, cancellationToken);
        if (tried is null)
        {
            return TakeBackAnswer.TooSoon;
        }

        var hash = Sessions.HashOf(session);
        if (right)
        {
            await _db.Database.ExecuteSqlAsync(
                $"update accounts.sessions set handed_client = null, handed_assessment = null where secret_hash = {hash}",
                cancellationToken);
            await _db.Record("TakeBack", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);

            return TakeBackAnswer.Welcome;
        }

        await _db.Record("TakeBack", account, AuditOutcome.Refused, _clock.GetUtcNow(), ip, cancellationToken);
        if (tried < MostTries)
        {
            return TakeBackAnswer.Wrong;
        }

        await _db.Database.ExecuteSqlAsync($"delete from accounts.sessions where secret_hash = {hash}", cancellationToken);

        return TakeBackAnswer.Ended;
    }

    // One digit only, or a row up or down.
    private static bool IsGuessed(string pin)
    {
        var steps = pin.Zip(pin.Skip(1), (one, next) => next - one).Distinct().ToList();

        return steps is [0 or 1 or -1];
    }

    private static ValidationException Invalid(string field, string message) => new([new ValidationFailure(field, message)]);
}
