using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>What was proposed about accounts, for those who propose: what waits first, then the latest.</summary>
public sealed record ListProposals(int Page = 1) : IQuery<Page<ProposalRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Accounts);

    public Subject About => Subject.Own;
}

/// <summary>What waits for the second key of the actor, the next to lapse first.</summary>
public sealed record ListDecisions(int Page = 1) : IQuery<Page<ProposalRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.AccountKey);

    public Subject About => Subject.OwnWards;
}

/// <summary>One proposal in a list.</summary>
/// <param name="HalfWaits">The actor's own half of the link that was agreed can still be taken, once.</param>
public sealed record ProposalRow(
    Id<Proposal> Id, ProposalKind Kind, string Whose, string ProposedBy, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt,
    ProposalState State, string? DecidedBy, DateTimeOffset? EndedAt, string? DecidedWhy, DateTimeOffset? LinkUntil, bool HalfWaits);

internal sealed class ListProposalsHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<ListProposals, Page<ProposalRow>>, IRequestHandler<ListDecisions, Page<ProposalRow>>
{
    public Task<Page<ProposalRow>> Handle(ListProposals query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Rows(
            db.Set<Proposal>()
                .OrderByDescending(proposal => proposal.Ended == null && proposal.ExpiresAt > now)
                .ThenByDescending(proposal => proposal.ProposedAt).ThenBy(proposal => proposal.Id),
            query.Page, now, cancellationToken);
    }

    public Task<Page<ProposalRow>> Handle(ListDecisions query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Rows(
            db.Set<Proposal>()
                .Where(proposal => proposal.Ended == null && proposal.ExpiresAt > now && proposal.AccountId != actor.AccountId)
                .OrderBy(proposal => proposal.ExpiresAt).ThenBy(proposal => proposal.Id),
            query.Page, now, cancellationToken);
    }

    private async Task<Page<ProposalRow>> Rows(
        IOrderedQueryable<Proposal> proposals, int page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await proposals.AsNoTracking()
            .Skip(Page<ProposalRow>.Before(page)).Take(Page<ProposalRow>.Size).ToListAsync(cancellationToken);
        var people = found
            .SelectMany(proposal => new Id<Account>?[] { proposal.AccountId, proposal.ProposedBy, proposal.DecidedBy })
            .OfType<Id<Account>>().Distinct().ToList();
        var names = await db.Set<Account>().Where(account => people.Contains(account.Id))
            .Select(account => new { account.Id, account.FullName })
            .ToDictionaryAsync(account => account.Id, account => account.FullName, cancellationToken);

        return new(
            found.ConvertAll(proposal => new ProposalRow(
                proposal.Id, proposal.Kind, names[proposal.AccountId], names[proposal.ProposedBy], proposal.ProposedAt, proposal.ExpiresAt,
                proposal.StateAt(now), proposal.DecidedBy is { } by ? names[by] : null, proposal.EndedAt, proposal.DecidedWhy,
                proposal.LinkUntil, proposal.ProposedBy == actor.AccountId && proposal.HalfTakenAt is null && now < proposal.LinkUntil)),
            Math.Max(1, page), await proposals.CountAsync(cancellationToken));
    }
}
