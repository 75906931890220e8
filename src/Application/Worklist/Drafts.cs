using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Worklist;

/// <summary>What the actor began and has not finished.</summary>
internal static class Drafts
{
    private const int Most = 10;

    public static async Task<Top<DraftRow>> OwnDrafts(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<Draft>(
            $"""
            select d.id, c.code, p.full_name, d.instrument_code, d.saved_at
            from care.own_drafts({Most + 1}) d
            join care.clients c on c.code = d.client_code
            left join vault.people p on p.client_code = c.code
            order by d.saved_at
            """).ToListAsync(cancellationToken);

        return Top<DraftRow>.Of(
            [.. rows.Select(row => new DraftRow(row.Id, ClientCode.Parse(row.Code, null), row.FullName, row.InstrumentCode, row.SavedAt))],
            Most);
    }

    private sealed record Draft(Guid Id, string Code, string? FullName, string InstrumentCode, DateTimeOffset SavedAt);
}
