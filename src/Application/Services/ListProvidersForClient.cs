using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>
/// The providers that offer a service to the clients of this client's ward, and to which of them the client agreed to be named.
/// </summary>
public sealed record ListProvidersForClient(ClientCode ClientCode, string ServiceCode) : IQuery<ServiceChoice>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A service and where this client could go for it.</summary>
/// <param name="Closed">The consent without which a referral to it cannot be kept; null when the way is open.</param>
/// <param name="ThereAreMore">Not every provider is here; those that the client named always are.</param>
public sealed record ServiceChoice(
    ServiceDetails Service, ConsentPurpose? Closed, IReadOnlyList<ProviderChoice> Providers, bool ThereAreMore);

/// <summary>One provider a client could be sent to.</summary>
/// <param name="ConsentUntil">Until when the client agrees to be sent to it; null when they do not.</param>
public sealed record ProviderChoice(
    Id<Provider> Id, string Name, ProviderKind Kind, string Address, string? Phone, string? Hours, string? Cost,
    bool AcceptsHealthInsurance, bool AcceptsWithoutPapers, DateTimeOffset? ConsentUntil);

internal sealed class ListProvidersForClientHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<ListProvidersForClient, ServiceChoice>
{
    private const int Most = 100;

    public async Task<ServiceChoice> Handle(ListProvidersForClient query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = now.DayInVietnam();
        var service = await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == query.ServiceCode, cancellationToken);
        if (service is null || !service.IsOfferedOn(today))
        {
            throw new NotFoundException();
        }

        var ward = await db.Set<Client>().Where(c => c.Code == query.ClientCode).Select(c => c.WardCode).SingleAsync(cancellationToken);
        var consents = await db.Set<Consent>().InForce(now)
            .Where(c => c.ClientCode == query.ClientCode)
            .Select(c => new { c.Purpose, c.ProviderId, c.ExpiresAt })
            .ToListAsync(cancellationToken);
        var toSend = ConsentTerms.ToSend(service.Category);
        var named = consents.Where(c => c.Purpose == toSend)
            .Select(c => c.ProviderId)
            .OfType<Guid>()
            .Distinct()
            .Select(id => new Id<Provider>(id))
            .ToList();
        var providers = await db.Set<Provider>().AsNoTracking()
            .Offering(service.Code, ward, today)
            .OrderByDescending(p => named.Contains(p.Id)).ThenBy(p => p.Name).ThenBy(p => p.Id)
            .Take(Most + 1)
            .ToListAsync(cancellationToken);
        var needed = AccessPolicy.For(actor.Role, AccessNeed.ToWrite(service.Category))?.Consent;

        return new(
            ServiceDetails.Of(service),
            needed is { } purpose && consents.TrueForAll(c => c.Purpose != purpose) ? purpose : null,
            [
                .. providers.Take(Most).Select(p => new ProviderChoice(
                    p.Id, p.Name, p.Kind, p.Address, p.Phone, p.Hours, p.Cost, p.AcceptsHealthInsurance, p.AcceptsWithoutPapers,
                    consents.Where(c => c.Purpose == toSend && c.ProviderId == p.Id.Value)
                        .Max(c => (DateTimeOffset?)c.ExpiresAt))),
            ],
            providers.Count > Most);
    }
}
