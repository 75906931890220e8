using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Consents;

/// <summary>What a client has agreed to, now and before.</summary>
public sealed record ListConsents(ClientCode ClientCode) : IQuery<IReadOnlyList<ConsentRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One consent and how it stands.</summary>
/// <param name="Recipient">The provider or unit it names; null when it is the programme itself.</param>
public sealed record ConsentRow(
    Id<Consent> Id,
    ConsentPurpose Purpose,
    ConsentState State,
    string? Recipient,
    Guid? ProviderId,
    ConsentChannel Channel,
    string Language,
    string TextVersion,
    DateTimeOffset GivenAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? WithdrawnAt,
    DateTimeOffset? SupersededAt,
    bool GuardianConsented,
    bool CopyGiven,
    string? RecordedBy)
{
    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay => ExpiresAt.AddTicks(-1).DayInVietnam();
}

internal sealed class ListConsentsHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ListConsents, IReadOnlyList<ConsentRow>>
{
    /// <summary>Renewing twice a year for many years stays far below it.</summary>
    private const int Most = 500;

    public async Task<IReadOnlyList<ConsentRow>> Handle(ListConsents query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from consent in db.Set<Consent>().AsNoTracking()
            where consent.ClientCode == query.ClientCode
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
                row.Consent.ProviderId is { } provider ? providers.GetValueOrDefault(provider) : row.Consent.Recipient is "" ? null : row.Consent.Recipient,
                row.Consent.ProviderId, row.Consent.Channel, row.Consent.Language,
                row.Consent.TextVersion, row.Consent.GivenAt, row.Consent.ExpiresAt, row.Consent.WithdrawnAt, row.Consent.SupersededAt,
                row.Consent.GuardianConsented, row.Consent.CopyGiven, row.RecordedBy)),
        ];
    }
}
