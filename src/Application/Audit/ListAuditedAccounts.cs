using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>The people of staff whose deeds a reviewer can choose to see, officers last because they are many.</summary>
public sealed record ListAuditedAccounts : IQuery<IReadOnlyList<AuditedAccount>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

/// <summary>Somebody who can sign in, or could.</summary>
public sealed record AuditedAccount(Id<Account> Id, string FullName, Role Role);

internal sealed class ListAuditedAccountsHandler(CaseManagerDb db) : IRequestHandler<ListAuditedAccounts, IReadOnlyList<AuditedAccount>>
{
    private const int AtMost = 500;

    public async Task<IReadOnlyList<AuditedAccount>> Handle(ListAuditedAccounts query, CancellationToken cancellationToken) =>
        await db.Set<Account>()
            .OrderBy(account => account.Role == Role.Officer)
            .ThenBy(account => account.FullName)
            .ThenBy(account => account.Id)
            .Select(account => new AuditedAccount(account.Id, account.FullName, account.Role))
            .Take(AtMost)
            .ToListAsync(cancellationToken);
}
