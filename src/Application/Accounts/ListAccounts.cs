using System.Text.RegularExpressions;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>Who may sign in, by name.</summary>
/// <param name="Disabled">Also those who left.</param>
/// <param name="Search">Words of the name or user name, with or without diacritics.</param>
public sealed record ListAccounts(Role? Role = null, string? WardCode = null, bool Disabled = false, string? Search = null, int Page = 1)
    : IQuery<Page<AccountRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Accounts);

    public Subject About => Subject.Own;
}

/// <summary>One account in a list.</summary>
/// <param name="HasPassword">False while an invitation waits to be taken up.</param>
public sealed record AccountRow(
    Id<Account> Id, string UserName, string FullName, Role Role, string? Unit, bool HasPassword, DateTimeOffset? DisabledAt,
    DateTimeOffset? LastSignInAt, IReadOnlyList<string> Wards);

internal sealed class ListAccountsHandler(CaseManagerDb db) : IRequestHandler<ListAccounts, Page<AccountRow>>
{
    public async Task<Page<AccountRow>> Handle(ListAccounts query, CancellationToken cancellationToken)
    {
        var accounts = db.Set<Account>().Where(a =>
            (query.Disabled || a.DisabledAt == null)
            && (query.Role == null || a.Role == query.Role)
            && (query.WardCode == null || a.Wards.Any(ward => ward.WardCode == query.WardCode))).Called(query.Search);

        var rows = await accounts
            .OrderBy(a => a.FullName).ThenBy(a => a.Id)
            .Skip(Page<AccountRow>.Before(query.Page))
            .Take(Page<AccountRow>.Size)
            .Select(a => new AccountRow(
                a.Id, a.UserName, a.FullName, a.Role, a.Unit, a.HasPassword, a.DisabledAt,
                db.Set<SignIn>().Where(s => s.AccountId == a.Id && s.Succeeded).Max(s => (DateTimeOffset?)s.At),
                a.Wards.Join(db.Set<Ward>(), w => w.WardCode, w => w.Code, (_, w) => w.Name).ToList()))
            .ToListAsync(cancellationToken);

        return new(rows, Math.Max(1, query.Page), await accounts.CountAsync(cancellationToken));
    }
}

/// <summary>Finds accounts.</summary>
internal static class AccountSearch
{
    /// <summary>Those with all these words in their name or user name; all when nothing is looked for.</summary>
    public static IQueryable<Account> Called(this IQueryable<Account> accounts, string? search) =>
        NameKey.Sought(NameKey.SoughtWords(search)).Aggregate(
            accounts, (found, word) => found.Where(account => Regex.IsMatch(account.SearchKey, word)));
}
