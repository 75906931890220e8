using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using CaseManager.Domain.Safety;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Safety;

/// <summary>
/// The alerts that are open in the actor's wards, those that nobody has taken on first. A supervisor sees those that nobody took on in time and those
/// that were escalated.
/// </summary>
public sealed record ListOpenAlerts(int Page = 1) : IQuery<PageOf<OpenAlertRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>An open alert, and whose it is.</summary>
public sealed record OpenAlertRow(string? FullName, AlertRow Alert);

internal sealed class ListOpenAlertsHandler(CaseManagerDb db, AuditTrail trail, Actor actor, TimeProvider clock)
    : IRequestHandler<ListOpenAlerts, PageOf<OpenAlertRow>>
{
    public async Task<PageOf<OpenAlertRow>> Handle(ListOpenAlerts query, CancellationToken cancellationToken)
    {
        var (now, skip, take) = (clock.GetUtcNow(), (long)PageOf<OpenAlertRow>.Before(query.Page), PageOf<OpenAlertRow>.Size);
        var onlyUnanswered = actor.Role is Role.Supervisor;
        var page = await db.Database.SqlQuery<Line>(
            $"select o.id, o.client_code, o.total from care.open_alerts({onlyUnanswered}, {now}, {skip}, {take}) o").ToListAsync(cancellationToken);
        var codes = page.Select(line => ClientCode.Parse(line.ClientCode, null)).Distinct().ToList();
        await trail.Showing(codes, cancellationToken);

        var ids = page.Select(line => new Id<SafetyAlert>(line.Id)).ToList();
        var rows = await db.Rows(db.Set<SafetyAlert>().Where(alert => ids.Contains(alert.Id))).ToListAsync(cancellationToken);
        var names = await db.Set<Person>().Where(person => codes.Contains(person.ClientCode))
            .ToDictionaryAsync(person => person.ClientCode, person => person.FullName, cancellationToken);

        return new(
            [.. rows.OrderBy(row => ids.IndexOf(row.Id)).Select(row => new OpenAlertRow(names.GetValueOrDefault(row.ClientCode), row))],
            Math.Max(1, query.Page), (int)(page.FirstOrDefault()?.Total ?? 0));
    }

    private sealed record Line(Guid Id, string ClientCode, long Total);
}
