using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>
/// The people of staff whose deeds a reviewer can choose to see, officers last because they are many. The others are found with
/// <see cref="FindAuditedAccounts"/>.
/// </summary>
/// <param name="Chosen">The accounts chosen already; they are among the rows in any case.</param>
public sealed record ListAuditedAccounts(Id<Account>? Chosen = null) : IQuery<Top<AuditedAccount>>
{
    /// <summary>How many people can be chosen from one list.</summary>
    public const int Most = 500;

    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

/// <summary>Looks for people of staff by name, to see what they did.</summary>
/// <param name="Search">Words of the name or user name, with or without diacritics; all accounts when empty.</param>
public sealed record FindAuditedAccounts(string? Search = null, int Page = 1) : IQuery<Page<AuditedAccount>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

/// <summary>An account that can sign in, or could.</summary>
public sealed record AuditedAccount(Id<Account> Id, string FullName, Role Role);

internal sealed class ListAuditedAccountsHandler(CaseManagerDb db)
    : IRequestHandler<ListAuditedAccounts, Top<AuditedAccount>>, IRequestHandler<FindAuditedAccounts, Page<AuditedAccount>>
{
    public async Task<Top<AuditedAccount>> Handle(ListAuditedAccounts query, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Account>()
            .OrderByDescending(account => account.Id == query.Chosen)
            .ThenBy(account => account.Role == Sides.Police)
            .ThenBy(account => account.FullName)
            .ThenBy(account => account.Id)
            .Select(account => new AuditedAccount(account.Id, account.FullName, account.Role))
            .Take(ListAuditedAccounts.Most + 1)
            .ToListAsync(cancellationToken);

        return Top<AuditedAccount>.Of(rows, ListAuditedAccounts.Most);
    }

    public async Task<Page<AuditedAccount>> Handle(FindAuditedAccounts query, CancellationToken cancellationToken)
    {
        var accounts = db.Set<Account>().Called(query.Search);

        return new(
            await accounts
                .OrderBy(account => account.FullName).ThenBy(account => account.Id)
                .Select(account => new AuditedAccount(account.Id, account.FullName, account.Role))
                .Skip(Page<AuditedAccount>.Before(query.Page)).Take(Page<AuditedAccount>.Size)
                .ToListAsync(cancellationToken),
            Math.Max(1, query.Page),
            await accounts.CountAsync(cancellationToken));
    }
}
