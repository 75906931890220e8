using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Proposes that the wait after wrong passwords for an account's name is over: a second person decides.</summary>
public sealed record LiftLimits(Id<Account> Id, string? Why) : ICommand<Id<Proposal>>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class LiftLimitsHandler(CaseManagerDb db, Logins logins) : IRequestHandler<LiftLimits, Id<Proposal>>
{
    public async Task<Id<Proposal>> Handle(LiftLimits command, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (account.Role.IsPolice())
        {
            // Guesses at officers' names are counted by the officers' own process, under a key that is not here.
            throw new RuleBrokenException("Accounts.Keys.Rule.NotOfOfficers");
        }

        return await db.Propose(
            ProposalKind.Limits, account, account.Role, [], command.Why, logins.SignInDigest("name", account.NormalizedUserName),
            cancellationToken);
    }
}
