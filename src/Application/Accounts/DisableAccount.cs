using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Disables an account: it can no longer sign in. Open work is handed over first.</summary>
public sealed record DisableAccount(Id<Account> Id, long Version) : ICommand<Unit>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class DisableAccountHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<DisableAccount, Unit>
{
    public async Task<Unit> Handle(DisableAccount command, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (account.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        if (account.Id == actor.AccountId)
        {
            throw new RuleBrokenException("Accounts.Rule.NotSelf");
        }

        if (AccessPolicy.RolesForAccounts.Contains(account.Role))
        {
            await db.EnsureAnotherAdministrator(account.Id, cancellationToken);
        }

        var left = (await db.OpenWork(account.Id, cancellationToken)).Sum(work => work.Clients + work.Slips);
        if (left > 0)
        {
            throw new RuleBrokenException("Accounts.Rule.OpenWork", left);
        }

        account.Disable(clock.GetUtcNow());
        await db.Database.ExecuteSqlAsync($"delete from accounts.sign_in_links where account_id = {account.Id.Value}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"delete from accounts.sessions where account_id = {account.Id.Value}", cancellationToken);

        return Unit.Value;
    }
}
