using System.Net;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>A key of the own account.</summary>
/// <param name="Device">What the browser called itself when the key was made.</param>
public sealed record OwnPasskey(byte[] CredentialId, string? Device, DateTimeOffset AddedAt, DateTimeOffset? UsedAt, bool IsCurrent);

/// <summary>A place where the own account is signed in.</summary>
/// <param name="Name">By which the person names it to end it; it opens nothing.</param>
/// <param name="Device">What the browser or program called itself.</param>
public sealed record OwnSession(
    byte[] Name, string Kind, string Means, string? Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsCurrent);

/// <summary>Where and with what a person signs in: the own keys and sessions, to look at and to take away.</summary>
public sealed class OwnDevices
{
    private readonly AccountsDb _db;
    private readonly SecondFactors _factors;
    private readonly TimeProvider _clock;

    internal OwnDevices(AccountsDb db, SecondFactors factors, TimeProvider clock) => (_db, _factors, _clock) = (db, factors, clock);

    public async Task<IReadOnlyList<OwnPasskey>> Passkeys(Actor actor, string? session, CancellationToken cancellationToken = default) =>
        await _db.Database.SqlQuery<OwnPasskey>(
            $"""
            select k.credential_id, k.device, k.added_at, k.used_at, exists (
                select from accounts.sessions s
                where s.secret_hash = {Sessions.HashOf(session ?? "")} and s.passkey = k.credential_id) as is_current
            from accounts.passkeys k where k.account_id = {actor.AccountId.Value} order by k.added_at, k.credential_id
            """)
            .ToListAsync(cancellationToken);

    /// <summary>The sessions that are not over, the own one first.</summary>
    public async Task<IReadOnlyList<OwnSession>> SessionsOf(Actor actor, string? session, CancellationToken cancellationToken = default)
    {
        var now = _clock.GetUtcNow();

        return await _db.Database.SqlQuery<OwnSession>(
            $"""
            select sha256(s.secret_hash) as name, s.kind, s.means, s.device, s.started_at, s.seen_at,
                s.secret_hash = {Sessions.HashOf(session ?? "")} as is_current
            from accounts.sessions s
            where s.account_id = {actor.AccountId.Value} and s.expires_at > {now} and s.seen_at > {now - Sessions.Idle(actor.Role)}
            order by is_current desc, s.seen_at desc
            """)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Takes a key away, and ends every other session that was begun with it. With the last factor the codes on paper go too.
    /// </summary>
    public async Task RemovePasskey(
        Actor actor, string session, byte[] credentialId, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var account = await _factors.RequireHolder(actor, session, cancellationToken);
        await _db.Database.ExecuteSqlAsync(
            $"""
            delete from accounts.sessions
            where account_id = {account.Id} and passkey = {credentialId} and secret_hash <> {Sessions.HashOf(session)}
            """,
            cancellationToken);
        if (await _db.Database.ExecuteSqlAsync(
            $"delete from accounts.passkeys where account_id = {account.Id} and credential_id = {credentialId}", cancellationToken) == 0)
        {
            throw new RuleBrokenException("Accounts.Rule.NoSuchPasskey");
        }

        if (!(await _factors.Held(account.Id, cancellationToken)).Any)
        {
            await _db.Database.ExecuteSqlAsync($"delete from accounts.recovery_codes where account_id = {account.Id}", cancellationToken);
        }

        await _db.Record("RemovePasskey", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Ends one session by its name, or every one but this.</summary>
    public async Task<int> End(
        Actor actor, string session, byte[]? name, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var account = await _db.Users.SingleAsync(one => one.Id == actor.AccountId.Value, cancellationToken);
        var ended = await _db.Database.ExecuteSqlAsync(
            $"""
            delete from accounts.sessions
            where account_id = {account.Id} and secret_hash <> {Sessions.HashOf(session)}
                and ({name}::bytea is null or sha256(secret_hash) = {name})
            """,
            cancellationToken);
        await _db.Record("EndOwnSessions", account, AuditOutcome.Done, _clock.GetUtcNow(), ip, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return ended;
    }
}
