using CaseManager.Application.Assessments;
using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Cascades;

/// <summary>
/// How far a client has come with HIV, hepatitis and tuberculosis: from this client's own pages only, never as part of a list.
/// </summary>
public sealed record GetCascades(ClientCode ClientCode) : IQuery<IReadOnlyList<Cascade>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One cascade, the latest step first. One that the actor's role may not see at all is not among the answers.</summary>
/// <param name="MissingConsent">The missing consent without which nothing is shown; null when it is in force.</param>
/// <param name="Next">What the actor may record now.</param>
public sealed record Cascade(
    CascadeKind Kind, ConsentPurpose? MissingConsent, IReadOnlyList<CascadeEntryRow> Entries, IReadOnlyList<CascadeStep> Next)
{
    /// <summary>The last step that still counts.</summary>
    public CascadeEntryRow? Last => Entries.FirstOrDefault(entry => entry.RetractedAt is null);
}

/// <summary>One recorded step.</summary>
public sealed record CascadeEntryRow(
    Id<CascadeEntry> Id, CascadeStep Step, CascadeDetail? Detail, DateOnly OccurredOn, ToldBy ToldBy, string RecordedBy,
    DateTimeOffset RecordedAt, DateTimeOffset? RetractedAt, string? RetractionReason, long Version)
{
    /// <summary>The clock of the laboratory that has to tell the result; null where none runs.</summary>
    public ResultClock? Result { get; init; }
}

/// <summary>Until when a laboratory has to tell a result, and how that stands.</summary>
public sealed record ResultClock(ClockRuleText Rule, DateTimeOffset DueAt, ClockState State)
{
    /// <summary>The result is still to come.</summary>
    public bool IsOpen { get; init; }
}

internal sealed class GetCascadesHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<GetCascades, IReadOnlyList<Cascade>>
{
    /// <summary>More steps than a life brings; a bound against the impossible.</summary>
    private const int Most = 500;

    public async Task<IReadOnlyList<Cascade>> Handle(GetCascades query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var given = await db.ConsentsInForce(query.ClientCode, now, cancellationToken);
        var entries = await (
            from entry in db.Set<CascadeEntry>()
            where entry.ClientCode == query.ClientCode
            join account in db.Set<Account>() on entry.RecordedBy equals account.Id
            join found in db.Set<ClockRule>()
                on new { Code = entry.RuleCode, Version = entry.RuleVersion } equals new
                {
                    Code = (string?)found.Code,
                    Version = (int?)found.Version
                } into rules
            from rule in rules.DefaultIfEmpty()
            orderby entry.RecordedAt descending, entry.Id descending
            select new
            {
                entry.Kind,
                entry.DueAt,
                Rule = (ClockRule?)rule,
                Row = new CascadeEntryRow(
                    entry.Id, entry.Step, entry.Detail, entry.OccurredOn, entry.ToldBy, account.FullName, entry.RecordedAt,
                    entry.RetractedAt, entry.RetractionReason, entry.Version),
            }).Take(Most).ToListAsync(cancellationToken);

        return
        [
            .. Enum.GetValues<CascadeKind>()
                .Select(kind => (Kind: kind, Grant: AccessPolicy.For(actor.Role, AccessNeed.ToRead(kind.Category()))))
                .Where(cascade => cascade.Grant is not null)
                .Select(cascade =>
                {
                    var rows = new List<CascadeEntryRow>();
                    CascadeEntryRow? next = null;
                    foreach (var entry in entries.Where(entry => entry.Kind == cascade.Kind))
                    {
                        rows.Add(
                            entry.Row with
                            {
                                Result = entry.Rule is { } rule && entry.Row.RetractedAt is null
                                    ? Result(rule, entry.DueAt!.Value, next, now)
                                    : null
                            });
                        next = entry.Row.RetractedAt is null ? entry.Row : next;
                    }

                    var missing = cascade.Grant!.Consent is { } purpose && !given.Contains(purpose) ? purpose : (ConsentPurpose?)null;
                    var last = rows.Find(row => row.RetractedAt is null);

                    return new Cascade(
                        cascade.Kind, missing, rows,
                        missing is null && actor.MayRecord(cascade.Kind.Category())
                            ? CascadeMoves.Next(cascade.Kind, last?.Step, last?.Detail)
                            : []);
                }),
        ];
    }

    // The next recorded step means that the laboratory answered.
    private static ResultClock Result(ClockRule rule, DateTimeOffset dueAt, CascadeEntryRow? next, DateTimeOffset now)
    {
        var late = next is null ? now > dueAt : next.OccurredOn > dueAt.DayInVietnam();

        return new(ClockRuleText.Of(rule), dueAt, late ? ClockState.Missed : next is null ? ClockState.Running : ClockState.Met)
        {
            IsOpen = next is null
        };
    }
}
