using CaseManager.Application.Database;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Pipeline;

/// <summary>The database under the login of the actor's role, leased for one scope of services.</summary>
internal sealed class Work(DbContexts contexts, ActingAs acting) : IAsyncDisposable, IDisposable
{
    private CaseManagerDb? _db;

    public CaseManagerDb Db => _db ??= contexts.Lease(Logins.Of(acting.Actor.Role));

    public Actor Actor => acting.Actor;

    /// <summary>The ward of the client whom the running use case is about; null when for this actor there is no such client.</summary>
    public string? WardOfClient { get; set; }

    public void Dispose() => _db?.Dispose();

    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Contexts by login, pooled.</summary>
internal sealed class DbContexts(Logins logins)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Login, Lazy<PooledFactory>> _factories = new();

    public CaseManagerDb Lease(Login login)
    {
        var db = _factories.GetOrAdd(login, l => new(() => new(Options(l)))).Value.CreateDbContext();
        // A use case saves once and then commits or not at all, so there is nothing to return to.
        db.Database.AutoSavepointsEnabled = false;

        return db;
    }

    private DbContextOptions<CaseManagerDb> Options(Login login) =>
        new DbContextOptionsBuilder<CaseManagerDb>()
            .UseNpgsql(logins.Pool(login), npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
            .UseSnakeCaseNamingConvention()
            .Options;

    private sealed class PooledFactory(DbContextOptions<CaseManagerDb> options)
        : Microsoft.EntityFrameworkCore.Infrastructure.PooledDbContextFactory<CaseManagerDb>(options);
}
