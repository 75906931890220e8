using CaseManager.Application.Database;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Pipeline;

/// <summary>The database under the login of the actor's role, for one scope of services.</summary>
internal sealed class DbSession(DbContexts contexts, RequestActor acting) : IAsyncDisposable, IDisposable
{
    private CaseManagerDb? _db;

    public CaseManagerDb Db => _db ??= contexts.Make(Logins.Of(acting.Actor.Role));

    public Actor Actor => acting.Actor;

    public NpgsqlConnection Connection => (NpgsqlConnection)Db.Database.GetDbConnection();

    /// <summary>The ward of the client whom the running use case is about; null when for this actor there is no such client.</summary>
    public string? WardOfClient { get; set; }

    /// <summary>Holds the connection on which a use case runs, without anything that an earlier one of this scope left behind.</summary>
    public async Task<NpgsqlConnection> Begin(CancellationToken cancellationToken)
    {
        Db.ChangeTracker.Clear();
        await Db.Database.OpenConnectionAsync(cancellationToken);

        return Connection;
    }

    /// <summary>Gives the connection back, if it is held; what was not committed is undone.</summary>
    public Task End() => Db.Database.CloseConnectionAsync();

    public void Dispose() => _db?.Dispose();

    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>
/// Makes contexts, each for one scope alone. They are not pooled: returning one twice would let two requests share it. The model is
/// one for all logins: a login differs by its connection alone.
/// </summary>
internal sealed class DbContexts(Logins logins)
{
    private static readonly DbContextOptions<CaseManagerDb> Options = new DbContextOptionsBuilder<CaseManagerDb>()
        .UseNpgsql(npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .UseSnakeCaseNamingConvention()
        .Options;

    public CaseManagerDb Make(Login login)
    {
        var db = new CaseManagerDb(Options);
        db.Database.SetDbConnection(logins.Pool(login).CreateConnection(), contextOwnsConnection: true);
        // The pipeline begins and commits.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;

        return db;
    }
}
