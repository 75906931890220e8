using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Disclosures;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>What about a client left the programme, latest first.</summary>
public sealed record ListDisclosures(ClientCode ClientCode, int Page = 1) : IQuery<ClientDisclosures>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One page of what left.</summary>
/// <param name="Hidden">How many more there are that no consent of the client opens to the one who asks.</param>
public sealed record ClientDisclosures(Page<DisclosureRow> Disclosures, int Hidden);

/// <summary>One line of the register.</summary>
/// <param name="ToWhom">The provider's or authority's name; null when the recipient says enough.</param>
/// <param name="ConsentGivenAt">When the consent was given under which it left.</param>
public sealed record DisclosureRow(
    Id<Disclosure> Id, DateTimeOffset At, Recipient Recipient, string? ToWhom, DisclosureWay Way, IReadOnlyList<DisclosedFact> Facts,
    Id<Consent>? ConsentId, DateTimeOffset? ConsentGivenAt, Id<Demand>? DemandId, string NoticeVersion, string DisclosedBy);

internal sealed class ListDisclosuresHandler(CaseManagerDb db) : IRequestHandler<ListDisclosures, ClientDisclosures>
{
    public async Task<ClientDisclosures> Handle(ListDisclosures query, CancellationToken cancellationToken)
    {
        var all = db.Set<Disclosure>().Where(d => d.ClientCode == query.ClientCode);
        var rows = await db.Rows(all)
            .Skip(Page<DisclosureRow>.Before(query.Page))
            .Take(Page<DisclosureRow>.Size)
            .ToListAsync(cancellationToken);
        var total = await all.CountAsync(cancellationToken);

        return new(new(rows, Math.Max(1, query.Page), total), await db.CountDisclosures(query.ClientCode, cancellationToken) - total);
    }
}

/// <summary>Reads the register.</summary>
internal static class DisclosureRows
{
    public static IQueryable<DisclosureRow> Rows(this CaseManagerDb db, IQueryable<Disclosure> disclosures) =>
        from d in disclosures
        orderby d.At descending, d.Id
        join teller in db.Set<Account>() on d.DisclosedBy equals teller.Id
        join p in db.Set<Provider>() on d.ProviderId equals p.Id into providers
        from provider in providers.DefaultIfEmpty()
        join c in db.Set<Consent>() on d.ConsentId equals c.Id into consents
        from consent in consents.DefaultIfEmpty()
        select new DisclosureRow(
            d.Id, d.At, d.Recipient, d.Authority ?? provider.Name, d.Way, d.Facts, d.ConsentId, consent.GivenAt, d.DemandId,
            d.NoticeVersion, teller.FullName);

    /// <summary>All there are about the client, those that no consent opens any more included.</summary>
    public static async Task<int> CountDisclosures(this CaseManagerDb db, ClientCode code, CancellationToken cancellationToken) =>
        (int)await db.Database.SqlQuery<long>(
            $"""select care.count_disclosures({code.Value}) as "Value" """).SingleAsync(cancellationToken);
}
