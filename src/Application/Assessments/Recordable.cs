using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Assessments;

/// <summary>Whether an instrument can be started or an assessment continued, asked of the access policy before the database refuses it without words.</summary>
internal static class Recordable
{
    public static bool MayRecord(this Actor actor, DataCategory category) =>
        AccessPolicy.For(actor.Role, AccessNeed.ToWrite(category)) is not null;

    /// <summary>The purposes for which the client's consent is in force.</summary>
    public static Task<List<ConsentPurpose>> ConsentsInForce(this DbContext db, ClientCode client, DateTimeOffset at, CancellationToken cancellationToken) =>
        db.Set<Consent>()
            .Where(Consent.IsInForce(at))
            .Where(consent => consent.ClientCode == client)
            .Select(consent => consent.Purpose)
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>The consent that is missing before this kind of answers can be recorded; null when none is.</summary>
    public static ConsentPurpose? MissingConsent(this Actor actor, DataCategory category, IReadOnlyCollection<ConsentPurpose> given) =>
        AccessPolicy.For(actor.Role, AccessNeed.ToWrite(category))?.Consent is { } needed && !given.Contains(needed) ? needed : null;
}
