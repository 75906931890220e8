using System.Net;
using System.Security.Cryptography;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>A person's own password and sign-ins, under the login that checks passwords: no administrator reads or writes one.</summary>
public sealed class Passwords
{
    private readonly UserManager<Credentials> _accounts;
    private readonly AccountsDb _db;
    private readonly Guesses _guesses;
    private readonly TimeProvider _clock;

    internal Passwords(UserManager<Credentials> accounts, AccountsDb db, Guesses guesses, TimeProvider clock) =>
        (_accounts, _db, _guesses, _clock) = (accounts, db, guesses, clock);

    /// <summary>
    /// To whom a link was handed; nothing when it is over, was used, or belongs to the other portal of the system.
    /// </summary>
    public async Task<LinkHolder?> HolderOf(string secret, Predicate<Role> welcome, CancellationToken cancellationToken = default) =>
        await Holder(secret, welcome, cancellationToken) is var (account, second) ? new(account.UserName!, second is not null) : null;

    /// <summary>Sets a password with a link that then works no more, and ends every session. False when the link is over.</summary>
    /// <param name="secret">The link, as the administrator handed it over.</param>
    /// <param name="half">What the second person told of it, where it is in halves.</param>
    /// <param name="password">The new password.</param>
    /// <param name="welcome">The roles that are welcome here.</param>
    /// <param name="ip">From where.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<bool> TakeUp(
        string secret, string? half, string password, Predicate<Role> welcome, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        if (await Holder(secret, welcome, cancellationToken) is not var (account, second))
        {
            return false;
        }

        if (second is not null && !CryptographicOperations.FixedTimeEquals(second, Sessions.HashOf(LinkHalf.Normalize(half) ?? "")))
        {
            throw new ValidationException([new ValidationFailure("Half", Text.T("Accounts.Accept.Half.Wrong"))]);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        // Of two who come with the same link at once, one finds it.
        if (await _db.Database.ExecuteSqlAsync(
            $"""
            delete from accounts.sign_in_links where secret_hash = {Sessions.HashOf(secret)} and second_hash is not distinct from {second}
            """,
            cancellationToken) == 0)
        {
            return false;
        }

        account.PasswordHash = null;
        Require(await _accounts.AddPasswordAsync(account, password));
        if (account.PinHash is not null)
        {
            await _db.Database.ExecuteSqlAsync($"update accounts.accounts set pin_hash = null where id = {account.Id}", cancellationToken);
        }

        await _db.Database.ExecuteSqlAsync($"delete from accounts.sessions where account_id = {account.Id}", cancellationToken);
        if (second is not null)
        {
            await _db.Database.ExecuteSqlAsync(
                $"select accounts.tell({account.Id}, {nameof(AccountEvent.TakenUp)}, {_clock.GetUtcNow()})", cancellationToken);
        }

        await _db.Record("TakeUpSignInLink", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return true;
    }

    /// <summary>Changes the own password with the old one, and ends every session but this one.</summary>
    public async Task Change(
        Actor actor, string oldPassword, string password, string? session, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        var account = await _guesses.RequireOwnPassword(actor, oldPassword, "OldPassword", "ChangePassword", ip, cancellationToken);
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        account.PasswordHash = null;
        Require(await _accounts.AddPasswordAsync(account, password));
        await _db.Database.ExecuteSqlAsync(
            $"delete from accounts.sessions where account_id = {account.Id} and secret_hash <> {Sessions.HashOf(session ?? "")}",
            cancellationToken);
        await _db.Record("ChangePassword", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The password is given once more, for what takes a sign-in of the last minutes.</summary>
    public async Task<SignInAnswer> Confirm(
        Actor actor, string session, string password, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        using var turn = await _guesses.Turn(cancellationToken);
        var (account, answer) = await _guesses.OfOwnPassword(actor, password, "ConfirmPassword", ip, cancellationToken);
        if (answer is not SignInAnswer.Welcome)
        {
            return answer;
        }

        await _db.Database.ExecuteSqlAsync(
            $"""
            update accounts.sessions set confirmed_at = {_clock.GetUtcNow()} where account_id = {account.Id}
                and secret_hash = {Sessions.HashOf(session)}
            """, cancellationToken);
        await _db.Record("ConfirmPassword", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);

        return SignInAnswer.Welcome;
    }

    /// <summary>The own sign-ins, the newest first.</summary>
    public async Task<IReadOnlyList<SignInRow>> OwnSignIns(Actor actor, CancellationToken cancellationToken = default) =>
        await _db.Database.SqlQuery<SignInRow>(
            $"""
            select at, succeeded, ip, device from accounts.sign_ins where account_id = {actor.AccountId.Value} order by at desc, id desc
                limit 25
            """)
            .ToListAsync(cancellationToken);

    /// <summary>The names of the own wards.</summary>
    public async Task<IReadOnlyList<string>> OwnWards(Actor actor, CancellationToken cancellationToken = default) =>
        await _db.Database.SqlQuery<string>(
            $"""
            select w.name || ', ' || w.province_name as "Value"
            from directory.wards w join accounts.account_wards a on a.ward_code = w.code
            where a.account_id = {actor.AccountId.Value}
            order by w.code
            """).ToListAsync(cancellationToken);

    private async Task<Held?> Holder(string secret, Predicate<Role> welcome, CancellationToken cancellationToken)
    {
        var links = await _db.Database
            .SqlQuery<Link>(
                $"""
                select account_id, second_hash from accounts.sign_in_links where secret_hash = {Sessions.HashOf(secret)}
                    and expires_at > {_clock.GetUtcNow()}
                """)
            .ToListAsync(cancellationToken);

        return links is [var link] && await _accounts.FindByIdAsync(link.AccountId.ToString()) is { DisabledAt: null } account
            && welcome(account.Role)
                ? new(account, link.SecondHash)
                : null;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ValidationException([new ValidationFailure("Password", result.Errors.First().Description)]);
        }
    }

    private sealed record Link(Guid AccountId, byte[]? SecondHash);

    private sealed record Held(Credentials Account, byte[]? Second);
}

/// <summary>Whose link it is.</summary>
/// <param name="InHalves">A second person holds the other half.</param>
public sealed record LinkHolder(string UserName, bool InHalves);
