using CaseManager.Application.Clients;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Worklist;

/// <summary>Clients of a coordinator, or all in sight, with whom something would be forgotten.</summary>
internal static class ClientsToRemember
{
    private const int Most = 10;

    private static readonly ClientStatus[] InTouch = [ClientStatus.Enrolled, ClientStatus.Active];

    public static async Task<Top<EndingConsentRow>> ConsentsEnding(
        this CaseManagerDb db, Id<Account>? coordinator, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now.AddDays(ListClients.DaysBeforeConsentEnds);
        var since = now.AddDays(-Limits.ConsentEndedDays);

        var rows = await (
                from consent in db.Set<Consent>().NotEnded()
                where consent.Purpose == ConsentPurpose.TakePart && consent.ExpiresAt < until && consent.ExpiresAt > since
                join client in db.Set<Client>() on consent.ClientCode equals client.Code
                where InTouch.Contains(client.Status) && (coordinator == null || client.CoordinatorId == coordinator)
                    && !db.Set<Consent>().NotEnded()
                        .Any(later =>
                            later.ClientCode == client.Code && later.Purpose == ConsentPurpose.TakePart
                                && later.ExpiresAt > consent.ExpiresAt)
                join p in db.Set<Person>() on client.Code equals p.ClientCode into people
                from person in people.DefaultIfEmpty()
                orderby consent.ExpiresAt
                select new EndingConsentRow(client.Code, person.FullName, consent.ExpiresAt))
            .Take(Most + 1).ToListAsync(cancellationToken);

        return Top<EndingConsentRow>.Of(rows, Most);
    }

    public static async Task<Top<OutOfContactRow>> OutOfContact(
        this CaseManagerDb db, Id<Account>? coordinator, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Client.DaysUntilInactive);

        var rows = await (
                from client in db.Set<Client>()
                where InTouch.Contains(client.Status) && (client.LastContactAt ?? client.EnrolledAt) < since
                    && (coordinator == null || client.CoordinatorId == coordinator)
                join p in db.Set<Person>() on client.Code equals p.ClientCode into people
                from person in people.DefaultIfEmpty()
                orderby client.LastContactAt ?? client.EnrolledAt
                select new OutOfContactRow(client.Code, person.FullName, client.LastContactAt ?? client.EnrolledAt))
            .Take(Most + 1).ToListAsync(cancellationToken);

        return Top<OutOfContactRow>.Of(rows, Most);
    }

    public static async Task<IReadOnlyList<StatusCount>> Statuses(
        this CaseManagerDb db, Id<Account>? coordinator, CancellationToken cancellationToken)
    {
        var counts = await db.Set<Client>()
            .Where(client => coordinator == null || client.CoordinatorId == coordinator)
            .GroupBy(client => client.Status)
            .Select(status => new { status.Key, Number = status.Count() })
            .ToListAsync(cancellationToken);

        return [.. counts.OrderBy(count => count.Key).Select(count => new StatusCount(count.Key, count.Number))];
    }
}
