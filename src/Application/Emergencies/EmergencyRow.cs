using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Emergencies;
using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Emergencies;

/// <summary>One opening of a record in an emergency, as lists show it.</summary>
public sealed record EmergencyRow(
    Id<Emergency> Id, ClientCode ClientCode, string WardName, string Who, Role Role, EmergencyReason Reason, DateTimeOffset BeganAt,
    DateTimeOffset EndsAt, DateTimeOffset? ReviewedAt, EmergencyFinding? Finding)
{
    /// <summary>Whether the record is open at this moment.</summary>
    public bool IsOpen(DateTimeOffset now) => now < EndsAt;

    /// <summary>By when it is to be reviewed.</summary>
    public DateTimeOffset ReviewDueAt => BeganAt + Emergency.ReviewedWithin;
}

internal static class EmergencyRows
{
    /// <summary>What waits for a review stands first; then the latest.</summary>
    public static async Task<Page<EmergencyRow>> Page(
        this CaseManagerDb db, IQueryable<Emergency> emergencies, int page, CancellationToken cancellationToken)
    {
        var rows = await (
                from emergency in emergencies
                join w in db.Set<Ward>() on emergency.WardCode equals w.Code
                join a in db.Set<Account>() on emergency.AccountId equals a.Id
                orderby emergency.ReviewedAt != null, emergency.BeganAt descending, emergency.Id
                select new EmergencyRow(
                    emergency.Id, emergency.ClientCode, w.Name, a.FullName, a.Role, emergency.Reason, emergency.BeganAt, emergency.EndsAt,
                    emergency.ReviewedAt, emergency.Finding))
            .Skip(Page<EmergencyRow>.Before(page)).Take(Page<EmergencyRow>.Size).ToListAsync(cancellationToken);

        return new(
            rows, Math.Max(1, page),
            page <= 1 && rows.Count < Page<EmergencyRow>.Size ? rows.Count : await emergencies.CountAsync(cancellationToken));
    }
}
