using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Queries;

/// <summary>What several use cases of this feature ask of the database in the same words.</summary>
internal static class ServiceRows
{
    /// <summary>Whether names are wanted in English.</summary>
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static IQueryable<Consent> InForce(this IQueryable<Consent> consents, DateTimeOffset at) =>
        consents.Where(Consent.IsInForce(at));

    /// <summary>Those that were neither withdrawn nor agreed anew; their time may be over.</summary>
    public static IQueryable<Consent> NotEnded(this IQueryable<Consent> consents) =>
        consents.Where(consent => consent.WithdrawnAt == null && consent.SupersededAt == null);

    /// <summary>
    /// The client's consent to be sent to this provider, for a service on this side of the barrier, that lasts longest; null when there is
    /// none.
    /// </summary>
    public static Task<Consent?> ConsentTo(
        this CaseManagerDb db, ClientCode client, Id<Provider> provider, DataCategory category, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var purpose = ConsentTerms.ToSend(category);

        return db.Set<Consent>().InForce(at)
            .Where(c => c.ClientCode == client && c.Purpose == purpose && c.ProviderId == provider.Value)
            .OrderByDescending(c => c.ExpiresAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Says in words what row-level security would say as an error: whether the actor may keep a record of this kind about this client now.
    /// </summary>
    public static async Task RequireOpen(
        this CaseManagerDb db, Actor actor, ClientCode client, DataCategory category, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var need = AccessNeed.ToWrite(category);
        var grant = AccessPolicy.For(actor.Role, need) ?? throw new AccessDeniedException(actor.Role, need);
        if (grant.Consent is { } purpose
            && !await db.Set<Consent>().InForce(at).AnyAsync(c => c.ClientCode == client && c.Purpose == purpose, cancellationToken))
        {
            throw new RuleBrokenException($"Services.Rule.NotOpen.{purpose}");
        }
    }

    /// <summary>The provider, if on this day it offers this service to the clients of this ward.</summary>
    public static async Task RequireOffered(
        this CaseManagerDb db, Id<Provider> provider, string serviceCode, string wardCode, DateOnly on, CancellationToken cancellationToken)
    {
        if (!await db.Set<Provider>().Offering(serviceCode, wardCode, on).AnyAsync(p => p.Id == provider, cancellationToken))
        {
            throw new RuleBrokenException("Services.Rule.ProviderNotOffering");
        }
    }

    public static IQueryable<Provider> Offering(this IQueryable<Provider> providers, string serviceCode, string wardCode, DateOnly on) =>
        providers.Where(p =>
            p.ValidFrom <= on && (p.ValidTo == null || on <= p.ValidTo)
            && p.Wards.Any(w => w.WardCode == wardCode)
            && p.Services.Any(s => s.ServiceCode == serviceCode && s.ValidFrom <= on && (s.ValidTo == null || on <= s.ValidTo)));
}
