using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Enables a disabled account; one that sees is proposed to a second person, and the proposal answered.</summary>
/// <param name="Why">Why, where a second person is asked.</param>
public sealed record EnableAccount(Id<Account> Id, long Version, string? Why = null) : ICommand<Id<Proposal>?>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class EnableAccountHandler(CaseManagerDb db) : IRequestHandler<EnableAccount, Id<Proposal>?>
{
    public async Task<Id<Proposal>?> Handle(EnableAccount command, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (account.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        if (account is { DisabledAt: not null } && account.Role.TakesTwo())
        {
            return await db.Propose(ProposalKind.Enable, account, account.Role, [], command.Why, null, cancellationToken);
        }

        account.Enable();

        return null;
    }
}
