using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>The providers of the actor's wards to whom a client may agree to be made known.</summary>
/// <param name="Search">Words of a name, with or without diacritics.</param>
/// <param name="Chosen">The providers chosen already; they are among the rows of every search.</param>
public sealed record ListConsentRecipients(string? Search = null, IReadOnlyCollection<Guid>? Chosen = null) : IQuery<ConsentRecipients>
{
    /// <summary>How many providers can be chosen from one list.</summary>
    public const int Most = 100;

    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Own;
}

/// <summary>Providers to choose from.</summary>
/// <param name="Total">How many there are of the name that was looked for; of any name when none was.</param>
/// <param name="TooMany">The wards have more providers than one list can hold, so that one is looked for by name.</param>
public sealed record ConsentRecipients(IReadOnlyList<ConsentRecipient> Rows, int Total, bool TooMany);

/// <summary>
/// A provider, whether the law makes it tell the authorities about the people who come, and whether it offers services about HIV.
/// </summary>
public sealed record ConsentRecipient(Guid Id, string Name, bool MustNotify, bool OffersHiv);

internal sealed class ListConsentRecipientsHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<ListConsentRecipients, ConsentRecipients>
{
    public async Task<ConsentRecipients> Handle(ListConsentRecipients query, CancellationToken cancellationToken)
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
                MustNotify = provider.Services.Any(offered =>
                    db.Set<Service>().Any(s => s.Code == offered.ServiceCode && s.Exposure != LegalExposure.None)),
                OffersHiv = provider.Services.Any(offered =>
                    db.Set<Service>().Any(s => s.Code == offered.ServiceCode && s.Category == DataCategory.Hiv)),
            })
            .ToListAsync(cancellationToken);
        var all = rows.Select(row => new ConsentRecipient(row.Id.Value, row.Name, row.MustNotify, row.OffersHiv)).ToList();
        if (all.Count <= ListConsentRecipients.Most)
        {
            return new(all, all.Count, TooMany: false);
        }

        var sought = NameKey.Sought(NameKey.SoughtWords(query.Search));
        var found = all.Where(row => NameKey.Of(row.Name) is var name && sought.All(word => Regex.IsMatch(name, word))).ToList();

        return new(
            [.. all.Where(row => query.Chosen?.Contains(row.Id) is true).Union(found.Take(ListConsentRecipients.Most))], found.Count,
            TooMany: true);
    }
}
