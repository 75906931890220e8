using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.People;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>Which part of the caseload.</summary>
public enum CaseloadView
{
    Mine,
    Ward,
    Unassigned,

    /// <summary>Moved away, reached their goals, withdrew or died.</summary>
    Ended,
}

/// <summary>In which order.</summary>
public enum CaseloadOrder
{
    /// <summary>Who has waited longest for a contact comes first.</summary>
    LongestWait,
    LatestContact,

    /// <summary>By given name, as Vietnamese names are sorted.</summary>
    Name,
}

/// <summary>The clients of the actor's wards, page by page.</summary>
public sealed record ListClients(
    CaseloadView View = CaseloadView.Mine, string? WardCode = null, ClientStatus? Status = null, Id<Account>? CoordinatorId = null,
    bool Overdue = false, bool ConsentEnding = false, CaseloadOrder Order = CaseloadOrder.LongestWait,
    int Page = 1) : IQuery<Page<ClientRow>>
{
    /// <summary>A consent is about to end when it has so many days left.</summary>
    public const int DaysBeforeConsentEnds = Limits.ConsentEndingDays;

    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>One client in the caseload. A supervisor sees the code, not the name.</summary>
public sealed record ClientRow(
    ClientCode Code, string? FullName, string? KnownAs, ClientStatus Status, string WardName, string? CoordinatorName,
    DateTimeOffset EnrolledAt, DateTimeOffset? LastContactAt, DateOnly? NextFollowUpOn, DateTimeOffset? TakesPartUntil);

internal sealed class ListClientsHandler(CaseManagerDb db, AuditTrail trail, Actor actor, TimeProvider clock)
    : IRequestHandler<ListClients, Page<ClientRow>>
{
    private static readonly ClientStatus[] Ended =
        [ClientStatus.Moved, ClientStatus.Graduated, ClientStatus.Withdrawn, ClientStatus.Deceased];

    public async Task<Page<ClientRow>> Handle(ListClients query, CancellationToken cancellationToken)
    {
        var clients = Chosen(query);
        var page = await Rows(InOrder(clients, query.Order).Skip(Page<ClientRow>.Before(query.Page)).Take(Page<ClientRow>.Size))
            .Select(row => new { Row = row, Total = clients.Count() })
            .ToListAsync(cancellationToken);
        trail.Showing(page.Select(line => line.Row.Code));

        return new(
            [.. page.Select(line => line.Row)],
            Math.Max(1, query.Page),
            page.Count > 0 ? page[0].Total : query.Page <= 1 ? 0 : await clients.CountAsync(cancellationToken));
    }

    private IQueryable<Client> Chosen(ListClients query)
    {
        var clients = db.Set<Client>().AsQueryable();
        // One ward, said by name, lets the index give the order. What may be seen is the database's affair.
        if ((query.WardCode ?? (actor.WardCodes is [var only] ? only : null)) is { } ward)
        {
            clients = clients.Where(client => client.WardCode == ward);
        }

        clients = query.View switch
        {
            CaseloadView.Mine => clients.Where(client => client.CoordinatorId == actor.AccountId && !Ended.Contains(client.Status)),
            CaseloadView.Ward => clients.Where(client => !Ended.Contains(client.Status)),
            CaseloadView.Unassigned => clients.Where(client => client.CoordinatorId == null && !Ended.Contains(client.Status)),
            CaseloadView.Ended => clients.Where(client => Ended.Contains(client.Status)),
        };
        if (query.Status is { } status)
        {
            clients = clients.Where(client => client.Status == status);
        }

        if (query.CoordinatorId is { } coordinator)
        {
            clients = clients.Where(client => client.CoordinatorId == coordinator);
        }

        if (query.Overdue)
        {
            var today = clock.Today();
            clients = clients.Where(client => db.Set<FollowUp>().Any(followUp =>
                followUp.ClientCode == client.Code && followUp.Status == FollowUpStatus.Due && followUp.DueOn < today));
        }

        if (query.ConsentEnding)
        {
            var until = clock.GetUtcNow().AddDays(ListClients.DaysBeforeConsentEnds);
            clients = clients.Where(client => db.Set<Consent>().NotEnded()
                .Where(consent => consent.ClientCode == client.Code && consent.Purpose == ConsentPurpose.TakePart)
                .Max(consent => consent.ExpiresAt) < until);
        }

        return clients;
    }

    private IQueryable<Client> InOrder(IQueryable<Client> clients, CaseloadOrder order) => order switch
    {
        CaseloadOrder.LongestWait => clients.OrderBy(client => client.LastContactAt ?? client.EnrolledAt).ThenBy(client => client.Code),
        CaseloadOrder.LatestContact =>
            clients.OrderByDescending(client => client.LastContactAt ?? client.EnrolledAt).ThenByDescending(client => client.Code),
        CaseloadOrder.Name =>
            from client in clients
            join p in db.Set<Person>() on client.Code equals p.ClientCode into people
            from person in people.DefaultIfEmpty()
            orderby person.SortKey, client.Code
            select client,
    };

    private IQueryable<ClientRow> Rows(IQueryable<Client> page) =>
        from client in page
        join w in db.Set<Ward>() on client.WardCode equals w.Code
        join p in db.Set<Person>() on client.Code equals p.ClientCode into people
        from person in people.DefaultIfEmpty()
        join a in db.Set<Account>() on client.CoordinatorId equals a.Id into accounts
        from coordinator in accounts.DefaultIfEmpty()
        select new ClientRow(
            client.Code,
            person.FullName,
            person.KnownAs,
            client.Status,
            w.Name,
            coordinator.FullName,
            client.EnrolledAt,
            client.LastContactAt,
            db.Set<FollowUp>().Where(f => f.ClientCode == client.Code && f.Status == FollowUpStatus.Due).Min(f => (DateOnly?)f.DueOn),
            db.Set<Consent>().NotEnded()
                .Where(c => c.ClientCode == client.Code && c.Purpose == ConsentPurpose.TakePart)
                .Max(c => (DateTimeOffset?)c.ExpiresAt));
}
