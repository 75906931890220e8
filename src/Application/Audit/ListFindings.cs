using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>Whether somebody looks into a finding.</summary>
public enum FindingState
{
    New,
    Taken,
    Closed,
}

/// <summary>What the rules saw: what nobody took on first, then the latest. It reads findings, and nothing of the trail.</summary>
public sealed record ListFindings(
    AccessAnomaly? Rule = null, Id<Account>? Account = null, FindingState? State = null, DateOnly? From = null, DateOnly? To = null,
    int Page = 1)
    : IQuery<Page<FindingRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

/// <summary>One finding. Clients are named by code only.</summary>
/// <param name="Who">The member of staff; null where a name was tried that there is not, or it is about no account.</param>
/// <param name="Day">The day, or the evening on which the night began.</param>
public sealed record FindingRow(
    Guid Id, AccessAnomaly Rule, Id<Account>? AccountId, string? Who, Role? Role, DateOnly Day, DateTimeOffset FirstAt,
    DateTimeOffset LastAt, int Occurrences, IReadOnlyList<string> ClientCodes, DateTimeOffset? TakenAt, string? TakenBy,
    DateTimeOffset? LookedAt, string? LookedBy, FindingReason? Reason, string? Note, long Version)
{
    public FindingState State =>
        LookedAt is not null ? FindingState.Closed : TakenAt is not null ? FindingState.Taken : FindingState.New;
}

internal sealed class ListFindingsValidator : AbstractValidator<ListFindings>
{
    public ListFindingsValidator()
    {
        RuleFor(query => query.From).Must(CanBeADay).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(query => query.To).Must(CanBeADay).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }

    private static bool CanBeADay(DateOnly? day) => day is null or { Year: >= 2000 and < 3000 };
}

internal sealed class ListFindingsHandler(CaseManagerDb db) : IRequestHandler<ListFindings, Page<FindingRow>>
{
    public async Task<Page<FindingRow>> Handle(ListFindings query, CancellationToken cancellationToken)
    {
        bool? looked = query.State is { } state ? state is FindingState.Closed : null;
        bool? taken = query.State is FindingState.New or FindingState.Taken ? query.State is FindingState.Taken : null;
        var chosen = db.Set<Finding>().Where(finding =>
            (query.Rule == null || finding.Rule == query.Rule)
            && (query.Account == null || finding.AccountId == query.Account)
            && (query.From == null || finding.Day >= query.From)
            && (query.To == null || finding.Day <= query.To)
            && (looked == null || (finding.LookedAt != null) == looked)
            && (taken == null || (finding.TakenAt != null) == taken));
        var rows = await db.Rows(chosen)
            .Skip(Page<FindingRow>.Before(query.Page)).Take(Page<FindingRow>.Size)
            .ToListAsync(cancellationToken);

        return new(
            rows, Math.Max(1, query.Page),
            query.Page <= 1 && rows.Count < Page<FindingRow>.Size ? rows.Count : await chosen.CountAsync(cancellationToken));
    }
}

internal static class FindingRows
{
    /// <summary>Findings that nobody took on first, then those that are open, then the latest.</summary>
    public static IQueryable<FindingRow> Rows(this CaseManagerDb db, IQueryable<Finding> findings) =>
        from finding in findings
        join a in db.Set<Account>() on finding.AccountId equals a.Id into accounts
        from account in accounts.DefaultIfEmpty()
        join t in db.Set<Account>() on finding.TakenBy equals t.Id into takers
        from taker in takers.DefaultIfEmpty()
        join r in db.Set<Account>() on finding.LookedBy equals r.Id into reviewers
        from reviewer in reviewers.DefaultIfEmpty()
        orderby finding.LookedAt != null, finding.TakenAt != null, finding.LastAt descending, finding.Id
        select new FindingRow(
            finding.Id, finding.Rule, finding.AccountId, account.FullName, account == null ? null : account.Role, finding.Day,
            finding.FirstAt, finding.LastAt, finding.Occurrences, finding.ClientCodes, finding.TakenAt, taker.FullName, finding.LookedAt,
            reviewer.FullName, finding.Reason, finding.Note, finding.Version);
}
