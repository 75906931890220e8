using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>What would change, why, and what is odd about it, for the one who decides.</summary>
public sealed record GetProposal(Id<Proposal> Id) : IQuery<ProposalDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.AccountKey);

    public Subject About => Subject.Record(Id);
}

/// <summary>An account as it is, or is to be.</summary>
public sealed record AccountSight(Role Role, bool Disabled, IReadOnlyList<string> Wards);

/// <summary>A proposal before it is decided.</summary>
/// <param name="SamePhone">The one who proposes and the one for whom it is have one telephone number.</param>
/// <param name="SameName">They have one name.</param>
/// <param name="InWeek">So many proposals of the same person within seven days.</param>
/// <param name="MayDecide">Whether the actor is neither of the two, and it still waits.</param>
public sealed record ProposalDetails(
    Id<Proposal> Id, ProposalKind Kind, string Whose, AccountSight Now, AccountSight Then, string Why, string ProposedBy, Role ProposedRole,
    DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt, ProposalState State, string? DecidedBy, DateTimeOffset? EndedAt,
    string? DecidedWhy, bool SamePhone, bool SameName, int InWeek, bool MayDecide);

internal sealed class GetProposalHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<GetProposal, ProposalDetails>
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<ProposalDetails> Handle(GetProposal query, CancellationToken cancellationToken)
    {
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.Id, cancellationToken)
            ?? throw new NotFoundException();
        var now = clock.GetUtcNow();
        var ids = new Id<Account>?[] { proposal.AccountId, proposal.ProposedBy, proposal.DecidedBy }.OfType<Id<Account>>().ToList();
        var people = await db.Set<Account>().Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, account.FullName, account.Role, account.Phone, account.DisabledAt })
            .ToDictionaryAsync(account => account.Id, cancellationToken);
        var (whose, proposer) = (people[proposal.AccountId], people[proposal.ProposedBy]);
        var present = await db.Set<AccountWard>().Where(ward => ward.AccountId == proposal.AccountId)
            .Select(ward => ward.WardCode).Order().ToListAsync(cancellationToken);
        var names = await db.Set<Ward>().Where(ward => present.Contains(ward.Code) || proposal.WardCodes.Contains(ward.Code))
            .ToDictionaryAsync(ward => ward.Code, ward => ward.Name, cancellationToken);
        var since = proposal.ProposedAt - Week;
        var inWeek = await db.Set<Proposal>().CountAsync(
            other => other.ProposedBy == proposal.ProposedBy && other.ProposedAt > since && other.ProposedAt <= proposal.ProposedAt,
            cancellationToken);
        var state = proposal.StateAt(now);

        return new(
            proposal.Id, proposal.Kind, whose.FullName, new(whose.Role, whose.DisabledAt is not null, Named(present)),
            new(
                proposal.Role, whose.DisabledAt is not null && proposal.Kind is not (ProposalKind.Invite or ProposalKind.Enable),
                Named(proposal.WardCodes)),
            proposal.Why, proposer.FullName, proposer.Role, proposal.ProposedAt, proposal.ExpiresAt, state,
            proposal.DecidedBy is { } by ? people[by].FullName : null, proposal.EndedAt, proposal.DecidedWhy,
            whose.Phone is not null && whose.Phone == proposer.Phone, NameKey.Of(whose.FullName) == NameKey.Of(proposer.FullName), inWeek,
            state is ProposalState.Waiting && proposal.AccountId != actor.AccountId && proposal.ProposedBy != actor.AccountId);

        List<string> Named(IEnumerable<string> codes) => [.. codes.Select(code => names.GetValueOrDefault(code, code))];
    }
}
