using CaseManager.Application.Database;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>What several use cases ask about consents.</summary>
internal static class ConsentQueries
{
    /// <summary>Renewing twice a year for many years stays far below it.</summary>
    private const int Most = 500;

    /// <summary>Every consent of a client, the latest first.</summary>
    public static async Task<IReadOnlyList<ConsentRow>> ConsentRows(
        this CaseManagerDb db, ClientCode client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (
            from consent in db.Set<Consent>().AsNoTracking()
            where consent.ClientCode == client
            join a in db.Set<Account>() on consent.RecordedBy equals a.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby consent.GivenAt descending, consent.Id
            select new { Consent = consent, RecordedBy = account.FullName }).Take(Most).ToListAsync(cancellationToken);

        var providerIds = rows.Select(row => row.Consent.ProviderId).OfType<Guid>().Distinct().Select(id => new Id<Provider>(id)).ToList();
        var providers = providerIds.Count == 0
            ? []
            : await db.Set<Provider>().Where(provider => providerIds.Contains(provider.Id))
                .ToDictionaryAsync(provider => provider.Id.Value, provider => provider.Name, cancellationToken);

        return
        [
            .. rows.Select(row => new ConsentRow(
                row.Consent.Id, row.Consent.Purpose, row.Consent.StateAt(now),
                row.Consent.ProviderId is { } provider ? providers.GetValueOrDefault(provider) : row.Consent.Recipient is ""
                    ? null
                    : row.Consent.Recipient,
                row.Consent.ProviderId, row.Consent.Channel, row.Consent.Language,
                row.Consent.TextVersion, row.Consent.GivenAt, row.Consent.ExpiresAt, row.Consent.WithdrawnAt, row.Consent.SupersededAt,
                row.Consent.GuardianConsented, row.Consent.CopyGiven, row.RecordedBy)),
        ];
    }

    /// <summary>The words that are read today.</summary>
    public static async Task<ConsentTexts> ConsentTexts(this CaseManagerDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var version = await db.Set<ConsentText>()
            .Where(text => text.ValidFrom <= today)
            .OrderByDescending(text => text.ValidFrom).ThenByDescending(text => text.Version)
            .Select(text => text.Version)
            .FirstAsync(cancellationToken);
        var texts = await db.Set<ConsentText>().AsNoTracking().Where(text => text.Version == version).ToListAsync(cancellationToken);

        return new(
            version,
            texts.GroupBy(text => text.Language).ToDictionary(
                language => language.Key,
                IReadOnlyDictionary<string, string> (language) => language.ToDictionary(text => text.Part, text => text.Words)));
    }
}
