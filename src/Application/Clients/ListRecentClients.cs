using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>The clients whose records the actor opened last, as the actor's own trail tells.</summary>
public sealed record ListRecentClients : IQuery<IReadOnlyList<RecentClient>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>A client whose record was opened lately, and when.</summary>
public sealed record RecentClient(ClientCode Code, string? FullName, DateTimeOffset OpenedAt);

internal sealed class ListRecentClientsHandler(CaseManagerDb db, AuditTrail trail)
    : IRequestHandler<ListRecentClients, IReadOnlyList<RecentClient>>
{
    public async Task<IReadOnlyList<RecentClient>> Handle(ListRecentClients query, CancellationToken cancellationToken)
    {
        var clients = await db.RecentClients(cancellationToken);
        trail.Showing(clients.Select(client => client.Code));

        return clients;
    }
}

/// <summary>Reads what the actor opened last; those who left the actor's wards since are not among them.</summary>
internal static class RecentClientRows
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<RecentClient>> RecentClients(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var opened = await db.Database.SqlQuery<Opened>(
            $"""
            select c.code, p.full_name, r.at
            from audit.recently_opened({Most}) r
            join care.clients c on c.code = r.client_code
            left join vault.people p on p.client_code = c.code
            order by r.at desc
            """).ToListAsync(cancellationToken);

        return [.. opened.Select(client => new RecentClient(ClientCode.Parse(client.Code, null), client.FullName, client.At))];
    }

    private sealed record Opened(string Code, string? FullName, DateTimeOffset At);
}
