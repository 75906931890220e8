using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Legal;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>A clock that ends soon, or is over.</summary>
public sealed record DueClockRow(string? FullName, LegalClockRow Clock);

/// <summary>The clocks that end soon, or have ended without a recorded outcome, the most pressing first.</summary>
internal static class DueClocks
{
    /// <param name="coordinator">Of this coordinator's own clients; of all in sight without.</param>
    public static Task<IdPage<LegalClock>> FindDueClocks(
        this CaseManagerDb db, Id<Account>? coordinator, DateTimeOffset now, int page, CancellationToken cancellationToken) =>
        IdPage<LegalClock>.Page(page, skip => db.Database.SqlQuery<IdRow>(
            $"""
            select d.id, d.client_code, d.total from care.due_clocks({coordinator?.Value}, {now.AddDays(Limits.ClocksAheadDays)}, {skip},
                {Page<DueClockRow>.Size}) d
            """)
            .ToListAsync(cancellationToken));

    public static async Task<Page<DueClockRow>> Read(
        this CaseManagerDb db, IdPage<LegalClock> found, DateTimeOffset now, IReadOnlyDictionary<ClientCode, string> names,
        CancellationToken cancellationToken)
    {
        var rows = found.Ids.Count == 0
            ? []
            : await db.Rows(db.Set<LegalClock>().Where(clock => found.Ids.Contains(clock.Id)), now, cancellationToken);

        return new(
            [.. found.InOrder(rows, row => row.Id).Select(row => new DueClockRow(names.GetValueOrDefault(row.ClientCode), row))],
            found.Number, found.Total);
    }
}
