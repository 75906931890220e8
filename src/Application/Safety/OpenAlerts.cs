using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Safety;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Safety;

/// <summary>An open alert, and whose it is.</summary>
public sealed record OpenAlertRow(string? FullName, AlertRow Alert);

/// <summary>The alerts that are open in the actor's wards, those not taken on yet first.</summary>
internal static class OpenAlerts
{
    /// <param name="onlyUnanswered">Only those not taken on in time and those that were escalated.</param>
    public static Task<IdPage<SafetyAlert>> FindOpenAlerts(
        this CaseManagerDb db, bool onlyUnanswered, DateTimeOffset now, int page, CancellationToken cancellationToken) =>
        IdPage<SafetyAlert>.Page(page, skip => db.Database.SqlQuery<IdRow>(
            $"select o.id, o.client_code, o.total from care.open_alerts({onlyUnanswered}, {now}, {skip}, {Page<OpenAlertRow>.Size}) o")
                .ToListAsync(cancellationToken));

    public static async Task<Page<OpenAlertRow>> Read(
        this CaseManagerDb db, IdPage<SafetyAlert> found, IReadOnlyDictionary<ClientCode, string> names,
        CancellationToken cancellationToken)
    {
        var rows = found.Ids.Count == 0
            ? []
            : await db.Rows(db.Set<SafetyAlert>().Where(alert => found.Ids.Contains(alert.Id))).ToListAsync(cancellationToken);

        return new(
            [.. found.InOrder(rows, row => row.Id).Select(row => new OpenAlertRow(names.GetValueOrDefault(row.ClientCode), row))],
            found.Number, found.Total);
    }
}
