using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Queries;

/// <summary>
/// Whether an instrument can be started or an assessment continued, asked of the access policy before the database refuses it without
/// words.
/// </summary>
internal static class Recordable
{
    public static bool MayRecord(this Actor actor, DataCategory category) => actor.Holds(AccessNeed.ToWrite(category));

    /// <summary>The purposes for which the client's consent is in force.</summary>
    public static Task<List<ConsentPurpose>> ConsentsInForce(
        this DbContext db, ClientCode client, DateTimeOffset at, CancellationToken cancellationToken) =>
        db.Set<Consent>()
            .Where(Consent.IsInForce(at))
            .Where(consent => consent.ClientCode == client)
            .Select(consent => consent.Purpose)
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>The consent that is missing before this can be done; null when none is.</summary>
    public static ConsentPurpose? MissingConsent(this Actor actor, AccessNeed need, IReadOnlyCollection<ConsentPurpose> given) =>
        AccessPolicy.For(actor.Role, need)?.Consent is { } needed && !given.Contains(needed) ? needed : null;
}
