using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Breaches;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Breaches;

/// <summary>The register of breaches of personal data: those of which the authority is still to be told first, then the latest.</summary>
public sealed record ListBreaches(int Page = 1) : IQuery<Page<BreachRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Breach);

    public Subject About => Subject.Own;
}

/// <summary>One breach, and how the notice to the authority stands.</summary>
public sealed record BreachRow(
    Id<Breach> Id, string Found, DateTimeOffset DetectedAt, IReadOnlyList<BreachedData> Data, int People, string? Done,
    DateTimeOffset? AuthorityToldAt, DateOnly? PeopleToldOn, DateTimeOffset DueAt, BreachState State, string RecordedByName, long Version,
    ClockRuleText Rule);

internal sealed class ListBreachesHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ListBreaches, Page<BreachRow>>
{
    public async Task<Page<BreachRow>> Handle(ListBreaches query, CancellationToken cancellationToken)
    {
        var total = await db.Set<Breach>().CountAsync(cancellationToken);
        var page = db.Set<Breach>().OrderBy(b => b.AuthorityToldAt != null).ThenByDescending(b => b.DetectedAt).ThenBy(b => b.Id)
            .Skip(Page<BreachRow>.Before(query.Page)).Take(Page<BreachRow>.Size);

        return new(await db.Rows(page, clock.GetUtcNow(), cancellationToken), Math.Max(1, query.Page), total);
    }
}

internal static class BreachQueries
{
    public static async Task<IReadOnlyList<BreachRow>> Rows(
        this CaseManagerDb db, IQueryable<Breach> breaches, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await (
            from breach in breaches.AsNoTracking()
            join account in db.Set<Account>() on breach.RecordedBy equals account.Id
            join rule in db.Set<ClockRule>()
                on new { Code = breach.RuleCode, Version = breach.RuleVersion } equals new { rule.Code, rule.Version }
            orderby breach.AuthorityToldAt != null, breach.DetectedAt descending, breach.Id
            select new { Breach = breach, account.FullName, Rule = rule }).ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(row => new BreachRow(
                row.Breach.Id, row.Breach.Found, row.Breach.DetectedAt, row.Breach.Data, row.Breach.People, row.Breach.Done,
                row.Breach.AuthorityToldAt, row.Breach.PeopleToldOn, row.Breach.DueAt, row.Breach.StateAt(now), row.FullName,
                row.Breach.Version, ClockRuleText.Of(row.Rule))),
        ];
    }
}
