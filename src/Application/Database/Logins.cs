using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Npgsql;

namespace CaseManager.Application.Database;

/// <summary>The pools of this process, one for each login, and the signing of actors for them.</summary>
internal sealed class Logins(DatabaseSettings settings, TimeProvider clock) : IAsyncDisposable
{
    private const int TrailConnections = 5;

    // Where only fixed statements run, nothing is left in a connection that its next user could find.
    private const string NothingToForget = ";No Reset On Close=true";

    private static readonly TimeSpan ActorLifetime = TimeSpan.FromMinutes(Limits.SignedActorMinutes);

    private readonly ConcurrentDictionary<Login, NpgsqlDataSource> _pools = new();
    private readonly ConcurrentDictionary<Login, NpgsqlDataSource> _trailPools = new();
    private readonly ConcurrentDictionary<Login, byte[]> _keys = new();

    /// <summary>The actor's role picks the login; a use case cannot.</summary>
    public static Login Of(Role role) => role switch
    {
        Role.Officer => Login.Police,
        Role.Coordinator or Role.Supervisor => Login.Care,
        Role.ProgrammeStaff => Login.Programme,
        Role.Reviewer => Login.Review,
        Role.Administrator => Login.Admin,
    };

    /// <summary>Checks passwords and sessions: of all accounts, or in the officers' own process of officers only.</summary>
    public NpgsqlDataSource SigningIn => Pool(SignInLogin);

    private Login SignInLogin => settings.Knows(Login.Accounts) ? Login.Accounts : Login.Officers;

    public NpgsqlDataSource Pool(Login login) =>
        _pools.GetOrAdd(
            login,
            l => NpgsqlDataSource.Create(settings.ConnectionString(l) + (l is Login.Accounts or Login.Officers ? NothingToForget : "")));

    /// <summary>
    /// Connections for the trail alone. A use case holds its own connection while the trail is written on another: were both from one pool,
    /// as many requests at once as the pool is large would wait for each other.
    /// </summary>
    public NpgsqlDataSource TrailPool(Login login) =>
        _trailPools.GetOrAdd(
            login,
            l =>
                NpgsqlDataSource.Create(
                    settings.In(settings.Name, Math.Min(settings.PoolSize, TrailConnections)).ConnectionString(l) + NothingToForget));

    /// <summary>
    /// Says who is acting, in the form that sec.verify() checks: signed with the login's key, bound to this very connection, and
    /// short-lived.
    /// </summary>
    public string Sign(Actor actor, Guid? auditEntry, NpgsqlConnection connection)
    {
        // PostgreSQL compares this with its own clock, not with the programme's.
        var expires = TimeProvider.System.GetUtcNow().Add(ActorLifetime).ToUnixTimeSeconds();
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"{actor.AccountId.Value:D}|{actor.Role}|{string.Join(',', actor.WardCodes)}|{auditEntry:D}|"
                + $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}|{expires}|{connection.ProcessID}");
        var key = _keys.GetOrAdd(Of(actor.Role), KeyOf);

        return $"{body}|{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body)))}";
    }

    /// <summary>A digest by which content is known again, and which reveals nothing without the login's key.</summary>
    public byte[] Digest(Role role, string kind, byte[] content)
    {
        byte[] all = [.. Encoding.UTF8.GetBytes($"digest|{kind}|"), .. content];

        return HMACSHA256.HashData(_keys.GetOrAdd(Of(role), KeyOf), all);
    }

    /// <summary>
    /// A digest by which those who check passwords know something again, and which reveals nothing to whoever reads the database. Each side
    /// of the system has its own.
    /// </summary>
    public byte[] SignInDigest(string kind, string content)
    {
        var secret = settings.Logins[DatabaseSettings.NameOf(SignInLogin)].Password;

        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{kind}|{content}"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values.Concat(_trailPools.Values))
        {
            await pool.DisposeAsync();
        }
    }

    private byte[] KeyOf(Login login) =>
        Convert.FromBase64String(
            settings.Logins[DatabaseSettings.NameOf(login)].ContextKey
            ?? throw new InvalidOperationException($"The login {DatabaseSettings.NameOf(login)} has no signing key."));
}
