using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Database;

/// <summary>Makes those who work on the same thing wait for each other.</summary>
internal static class OneAtATimeExtensions
{
    /// <summary>Serialises use cases with the same key: of two equal forms the second sees what the first created.</summary>
    public static Task OneAtATime(this CaseManagerDb db, Guid key, CancellationToken cancellationToken) =>
        db.OneAtATime(key.ToString(), cancellationToken);

    /// <summary>The same for use cases that record about one client.</summary>
    public static Task OneAtATime(this CaseManagerDb db, ClientCode client, CancellationToken cancellationToken) =>
        db.OneAtATime(client.Value, cancellationToken);

    /// <summary>The same for a name or a code that only one record may bear: the second asks when the first has it.</summary>
    public static Task OneAtATime(this CaseManagerDb db, string key, CancellationToken cancellationToken) =>
        // Who presses twice on a slow day waits for the answer rather than being told that something failed.
        db.Database.ExecuteSqlAsync(
            $"set local lock_timeout = '8s'; select pg_advisory_xact_lock(hashtextextended({key}, 0))", cancellationToken);
}
