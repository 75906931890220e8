using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>One account: who it is, what it answers for, and what would have to be handed over.</summary>
public sealed record GetAccount(Id<Account> Id) : IQuery<AccountDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Accounts);

    public Subject About => Subject.Record(Id);
}

/// <summary>An account as an administrator sees it: never its password.</summary>
/// <param name="LinkUntil">Until when a sign-in link works that was not taken up; null when there is none.</param>
/// <param name="Sessions">In how many places it is signed in.</param>
/// <param name="Work">Open work by ward; empty when there is none.</param>
public sealed record AccountDetails(
    Id<Account> Id, string UserName, string FullName, Role Role, string? Unit, string? Phone, IReadOnlyList<string> WardCodes,
    DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt, bool HasPassword, DateTimeOffset? LinkUntil, int Sessions,
    IReadOnlyList<OpenWork> Work, bool IsOwn, long Version);

/// <summary>Open work in one ward, in numbers, and who else could take it on.</summary>
public sealed record OpenWork(string WardCode, string WardName, int Clients, int Slips, IReadOnlyList<WorkTaker> Takers);

/// <summary>Another coordinator of the ward.</summary>
public sealed record WorkTaker(Id<Account> Id, string FullName);

internal sealed class GetAccountHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<GetAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(GetAccount query, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>()
            .AsNoTracking()
            .Include(a => a.Wards)
            .SingleOrDefaultAsync(a => a.Id == query.Id, cancellationToken)
            ?? throw new NotFoundException();
        var now = clock.GetUtcNow();
        var links = await db.Database
            .SqlQuery<DateTimeOffset>(
                $"select expires_at as \"Value\" from accounts.sign_in_links where account_id = {query.Id.Value} and expires_at > {now}")
            .ToListAsync(cancellationToken);
        var sessions = await db.Database
            .SqlQuery<int>(
                $"""
                select count(account_id)::int as "Value" from accounts.sessions where account_id = {query.Id.Value} and expires_at > {now}
                """)
            .ToListAsync(cancellationToken);

        return new(
            account.Id, account.UserName, account.FullName, account.Role, account.Unit, account.Phone,
            [.. account.Wards.Select(ward => ward.WardCode).Order()], account.CreatedAt, account.DisabledAt, account.HasPassword,
            links.Count == 0 ? null : links[0], sessions[0], await Work(account.Id, cancellationToken), account.Id == actor.AccountId,
            account.Version);
    }

    private async Task<List<OpenWork>> Work(Id<Account> id, CancellationToken cancellationToken)
    {
        var work = await db.OpenWork(id, cancellationToken);
        if (work.Count == 0)
        {
            return [];
        }

        var codes = work.ConvertAll(w => w.WardCode);
        var names = await db.Set<Ward>()
            .Where(ward => codes.Contains(ward.Code))
            .ToDictionaryAsync(ward => ward.Code, ward => ward.Name, cancellationToken);
        var takers = AccessPolicy.RolesForClients;
        var others = await db.Set<Account>().AsNoTracking().Include(a => a.Wards)
            .Where(a => a.Id != id && takers.Contains(a.Role) && a.DisabledAt == null && a.Wards.Any(ward => codes.Contains(ward.WardCode)))
            .OrderBy(a => a.FullName)
            .ToListAsync(cancellationToken);

        return work.ConvertAll(w => new OpenWork(
            w.WardCode, names[w.WardCode], w.Clients, w.Slips,
            [.. others.Where(a => a.Wards.Any(ward => ward.WardCode == w.WardCode)).Select(a => new WorkTaker(a.Id, a.FullName))]));
    }
}
