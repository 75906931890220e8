using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Enables a disabled account.</summary>
public sealed record EnableAccount(Id<Account> Id, long Version) : ICommand<Unit>, IRequiresReauthentication
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

internal sealed class EnableAccountHandler(CaseManagerDb db) : IRequestHandler<EnableAccount, Unit>
{
    public async Task<Unit> Handle(EnableAccount command, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (account.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        account.Enable();

        return Unit.Value;
    }
}
