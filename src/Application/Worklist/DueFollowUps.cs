using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Worklist;

/// <summary>The follow-ups of a coordinator's clients, or of all clients in sight.</summary>
internal static class DueFollowUps
{
    // Clients who died or withdrew are not contacted.
    private static readonly ClientStatus[] LeftAlone = [ClientStatus.Deceased, ClientStatus.Withdrawn];

    public static async Task<Page<DueRow>> Due(
        this CaseManagerDb db, Id<Account>? coordinator, DateOnly today, int page, CancellationToken cancellationToken)
    {
        var due = db.FollowUps(coordinator).Where(followUp => followUp.DueOn <= today);
        var rows = await (
                from followUp in due.OrderBy(f => f.DueOn)
                    .ThenBy(f => f.DueAt)
                    .ThenBy(f => f.Id)
                    .Skip(Page<DueRow>.Before(page))
                    .Take(Page<DueRow>.Size)
                join p in db.Set<Person>() on followUp.ClientCode equals p.ClientCode into people
                from person in people.DefaultIfEmpty()
                orderby followUp.DueOn, followUp.DueAt, followUp.Id
                select new DueRow(
                    followUp.Id, followUp.ClientCode, person.FullName, followUp.Kind, followUp.DueOn, followUp.DueAt, followUp.Mode,
                    followUp.TimesMissed))
            .ToListAsync(cancellationToken);

        // A whole first page tells its own number.
        return new(
            rows, Math.Max(1, page), page <= 1 && rows.Count < Page<DueRow>.Size ? rows.Count : await due.CountAsync(cancellationToken));
    }

    public static async Task<IReadOnlyList<DayCount>> Week(
        this CaseManagerDb db, Id<Account>? coordinator, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await db.FollowUps(coordinator)
            .Where(followUp => followUp.DueOn > today && followUp.DueOn <= today.AddDays(Limits.WorkAheadDays))
            .GroupBy(followUp => followUp.DueOn)
            .Select(day => new { On = day.Key, Number = day.Count() })
            .ToListAsync(cancellationToken);

        return [.. counts.OrderBy(day => day.On).Select(day => new DayCount(day.On, day.Number))];
    }

    private static IQueryable<FollowUp> FollowUps(this CaseManagerDb db, Id<Account>? coordinator) =>
        from followUp in db.Set<FollowUp>()
        where followUp.Status == FollowUpStatus.Due
        join client in db.Set<Client>() on followUp.ClientCode equals client.Code
        where !LeftAlone.Contains(client.Status) && (coordinator == null || client.CoordinatorId == coordinator)
        select followUp;
}
