using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>The providers of the actor's wards to whom a client may agree to be made known.</summary>
public sealed record ListConsentRecipients : IQuery<IReadOnlyList<ConsentRecipient>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>A provider, whether the law makes it tell the authorities about the people who come, and whether anybody is sent there about HIV.</summary>
public sealed record ConsentRecipient(Guid Id, string Name, bool MustNotify, bool OffersHiv);

internal sealed class ListConsentRecipientsHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<ListConsentRecipients, IReadOnlyList<ConsentRecipient>>
{
    private const int Most = 100;

    public async Task<IReadOnlyList<ConsentRecipient>> Handle(ListConsentRecipients query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var wards = actor.WardCodes.ToList();
        var rows = await db.Set<Provider>()
            .Where(provider => provider.ValidFrom <= today && (provider.ValidTo == null || provider.ValidTo >= today)
                && provider.Wards.Any(ward => wards.Contains(ward.WardCode)))
            .OrderBy(provider => provider.Name).ThenBy(provider => provider.Id)
            .Select(provider => new
            {
                provider.Id,
                provider.Name,
                MustNotify = provider.Services.Any(offered => db.Set<Service>().Any(s => s.Code == offered.ServiceCode && s.Exposure != LegalExposure.None)),
                OffersHiv = provider.Services.Any(offered => db.Set<Service>().Any(s => s.Code == offered.ServiceCode && s.Category == DataCategory.Hiv)),
            })
            .Take(Most)
            .ToListAsync(cancellationToken);

        return [.. rows.Select(row => new ConsentRecipient(row.Id.Value, row.Name, row.MustNotify, row.OffersHiv))];
    }
}
