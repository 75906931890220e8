using System.Net;
using System.Security.Cryptography;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Application.Accounts;

/// <summary>Through what a person is signed in.</summary>
public enum SessionKind
{
    Browser,

    /// <summary>Another system with a bearer token.</summary>
    Api,
}

/// <summary>By what a session was begun.</summary>
public enum SessionMeans
{
    /// <summary>The password alone, where that is enough.</summary>
    Password,

    /// <summary>The password, and a code.</summary>
    Code,

    /// <summary>A passkey, which is both.</summary>
    Passkey,

    /// <summary>The password alone, where that is not enough: the session opens nothing but what sets up a second factor.</summary>
    SetUp,
}

/// <summary>Who is signed in, as the account is now, not as it was when the session began.</summary>
/// <param name="ConfirmedAt">When the password was last given.</param>
/// <param name="Means">By what the session was begun.</param>
/// <param name="HandedOver">The one form that the session opens while it is in a client's hands.</param>
public sealed record SignedIn(
    Actor Actor, string FullName, DateTimeOffset ExpiresAt, DateTimeOffset ConfirmedAt, SessionMeans Means, HandedOver? HandedOver = null);

/// <summary>
/// Sessions live on the server: signing out, disabling an account, or changing its role or wards counts from the next request on. The
/// person holds a random secret, the database only its hash.
/// </summary>
public sealed class Sessions
{
    /// <summary>No session lasts longer, however busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(Limits.SessionHours);

    /// <summary>
    /// For how long after the password was given an account may do what <see cref="Pipeline.IRequiresReauthentication"/> marks.
    /// </summary>
    public static readonly TimeSpan ConfirmedFor = TimeSpan.FromMinutes(Limits.PasswordConfirmedMinutes);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private readonly Logins _logins;
    private readonly TimeProvider _clock;

    internal Sessions(Logins logins, TimeProvider clock) => (_logins, _clock) = (logins, clock);

    /// <summary>How long a session may rest: phones on the street are short, desks longer.</summary>
    public static TimeSpan Idle(Role role) =>
        TimeSpan.FromMinutes(role.IsPolice() ? Limits.OfficerIdleMinutes : Limits.IdleMinutes);

    /// <summary>Begins a session and answers its secret.</summary>
    public async Task<string> Begin(
        Id<Account> accountId, SessionKind kind, IPAddress? ip, string? device, SessionMeans means = SessionMeans.Password,
        byte[]? passkey = null, CancellationToken cancellationToken = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = _clock.GetUtcNow();
        await using var command = Command(
            """
            insert into accounts.sessions (secret_hash, account_id, kind, started_at, seen_at, expires_at, means, ip, device, passkey)
            values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)
            """,
            HashOf(secret), accountId.Value, kind.ToString(), now, now + Longest, means.ToString());
        command.Parameters.Add(new() { Value = (object?)ip ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Inet });
        command.Parameters.Add(
            new()
            {
                Value = device is { Length: > 300 } ? device[..300] : (object?)device ?? DBNull.Value,
                NpgsqlDbType = NpgsqlDbType.Text,
            });
        command.Parameters.Add(new() { Value = (object?)passkey ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
        await command.ExecuteNonQueryAsync(cancellationToken);

        return secret;
    }

    /// <summary>The actor of this session; null when it is over, was idle too long, or its account is disabled.</summary>
    public async Task<SignedIn?> Find(string secret, SessionKind kind, CancellationToken cancellationToken = default)
    {
        await using var command = Command(
            """
            select a.id, a.role, a.full_name, s.seen_at, s.expires_at,
                array(select w.ward_code from accounts.account_wards w where w.account_id = a.id order by w.ward_code),
                s.handed_client, s.handed_assessment, coalesce(s.confirmed_at, s.started_at), s.means
            from accounts.sessions s join accounts.accounts a on a.id = s.account_id
            where s.secret_hash = $1 and s.kind = $2 and a.disabled_at is null
            """,
            HashOf(secret), kind.ToString());
        SignedIn found;
        DateTimeOffset seen;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
            {
                return null;
            }

            seen = reader.GetFieldValue<DateTimeOffset>(3);
            found = new(
                new(new(reader.GetGuid(0)), Enum.Parse<Role>(reader.GetString(1)), reader.GetFieldValue<string[]>(5)),
                reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(4), reader.GetFieldValue<DateTimeOffset>(8),
                Enum.Parse<SessionMeans>(reader.GetString(9)),
                await reader.IsDBNullAsync(6, cancellationToken)
                    ? null
                    : new(ClientCode.Parse(reader.GetString(6), null), new(reader.GetGuid(7))));
        }

        var now = _clock.GetUtcNow();
        if (now >= found.ExpiresAt || now - seen >= Idle(found.Actor.Role))
        {
            await End(secret, cancellationToken);

            return null;
        }

        if (now - seen >= SeenEvery)
        {
            await using var touch = Command("update accounts.sessions set seen_at = $2 where secret_hash = $1", HashOf(secret), now);
            await touch.ExecuteNonQueryAsync(cancellationToken);
        }

        return found;
    }

    /// <summary>Ends a session because the person asks for it, and puts that on record.</summary>
    public async Task SignOut(string secret, IPAddress? ip, CancellationToken cancellationToken = default)
    {
        await using var command = Command(
            """
            with ended as (delete from accounts.sessions where secret_hash = $1 returning account_id)
            select audit.signed_in($2, $3, ended.account_id, 'SignOut', 'Done', $4) from ended
            """,
            HashOf(secret), Guid.CreateVersion7(), _clock.GetUtcNow());
        command.Parameters.Add(new() { Value = (object?)ip ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Inet });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task End(string secret, CancellationToken cancellationToken = default)
    {
        await using var command = Command("delete from accounts.sessions where secret_hash = $1", HashOf(secret));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = _logins.SigningIn.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
