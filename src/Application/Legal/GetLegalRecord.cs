using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>How a client stands under the law: what runs, what protects them, whom to call, what happened.</summary>
public sealed record GetLegalRecord(ClientCode ClientCode, int Page = 1) : IQuery<LegalRecord>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>The legal side of a client's record.</summary>
/// <param name="Clocks">Those that are open, the next to end first.</param>
/// <param name="Grounds">What the law sets against compulsory rehabilitation, also what has ended.</param>
/// <param name="Events">What happened, the latest first, each with the clocks that it started.</param>
public sealed record LegalRecord(
    IReadOnlyList<LegalClockRow> Clocks, IReadOnlyList<LegalGroundRow> Grounds, IReadOnlyList<LegalAidRow> LegalAid,
    Page<LegalEventRow> Events);

/// <summary>A ground that protects a client, with what its rule said when it was recorded.</summary>
public sealed record LegalGroundRow(
    Id<LegalGround> Id, GroundRuleText Rule, string Evidence, DateOnly From, DateOnly? Until, bool Holds, string RecordedByName,
    long Version);

/// <summary>Something that happened under the law.</summary>
public sealed record LegalEventRow(
    Id<LegalEvent> Id, LegalEventKind Kind, DateTimeOffset At, DateOnly? DocumentOn, string? IssuedBy, string? Note, string RecordedByName,
    IReadOnlyList<LegalClockRow> Clocks);

internal sealed class GetLegalRecordHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetLegalRecord, LegalRecord>
{
    private const int MostOpen = 100;

    public async Task<LegalRecord> Handle(GetLegalRecord query, CancellationToken cancellationToken)
    {
        var (code, now) = (query.ClientCode, clock.GetUtcNow());
        var today = now.DayInVietnam();
        var clocks = db.Set<LegalClock>().Where(c => c.ClientCode == code);
        var open = await db.Rows(
            clocks.Where(c => c.State == ClockState.Running || c.State == ClockState.Suspended).OrderBy(c => c.DueAt).Take(MostOpen), now,
            cancellationToken);
        var grounds = await (
            from ground in db.Set<LegalGround>().AsNoTracking()
            where ground.ClientCode == code
            join rule in db.Set<GroundRule>()
                on new { Code = ground.RuleCode, Version = ground.RuleVersion } equals new { rule.Code, rule.Version }
            join account in db.Set<Account>() on ground.RecordedBy equals account.Id
            orderby ground.Until != null, ground.From descending, ground.Id
            select new { Ground = ground, Rule = rule, account.FullName }).Take(MostOpen).ToListAsync(cancellationToken);
        var all = db.Set<LegalEvent>().Where(e => e.ClientCode == code);
        var total = await all.CountAsync(cancellationToken);
        var events = await (
            from happened in all.OrderByDescending(e => e.At)
                .ThenByDescending(e => e.Id)
                .Skip(Page<LegalEventRow>.Before(query.Page))
                .Take(Page<LegalEventRow>.Size)
            join account in db.Set<Account>() on happened.RecordedBy equals account.Id
            orderby happened.At descending, happened.Id descending
            select new { happened.Id, happened.Kind, happened.At, happened.DocumentOn, happened.IssuedBy, happened.Note, account.FullName })
            .ToListAsync(cancellationToken);
        var ids = events.Select(e => e.Id).ToList();
        var started = (await db.Rows(clocks.Where(c => ids.Contains(c.EventId)), now, cancellationToken)).ToLookup(c => c.EventId);

        return new(
            open,
            [
                .. grounds.Select(row => new LegalGroundRow(
                    row.Ground.Id, GroundRuleText.Of(row.Rule), row.Ground.Evidence, row.Ground.From, row.Ground.Until,
                    row.Ground.HoldsOn(today), row.FullName, row.Ground.Version)),
            ],
            await db.LegalAidFor(code, today, cancellationToken),
            new(
                [
                    .. events.Select(e =>
                        new LegalEventRow(e.Id, e.Kind, e.At, e.DocumentOn, e.IssuedBy, e.Note, e.FullName, [.. started[e.Id]]))
                ],
                Math.Max(1, query.Page), total));
    }
}
