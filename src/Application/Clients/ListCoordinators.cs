using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>The coordinators who work in the actor's wards, or in one of them.</summary>
public sealed record ListCoordinators(string? WardCode = null) : IQuery<IReadOnlyList<CoordinatorRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => WardCode is null ? Subject.OwnWards : Subject.Ward(WardCode);
}

/// <summary>A coordinator by name.</summary>
public sealed record CoordinatorRow(Id<Account> Id, string FullName);

internal sealed class ListCoordinatorsHandler(CaseManagerDb db, Actor actor)
    : IRequestHandler<ListCoordinators, IReadOnlyList<CoordinatorRow>>
{
    public async Task<IReadOnlyList<CoordinatorRow>> Handle(ListCoordinators query, CancellationToken cancellationToken) =>
        await db.CoordinatorsOf(query.WardCode is { } ward ? [ward] : [.. actor.WardCodes]).OrderBy(account => account.FullName)
            .Select(account => new CoordinatorRow(account.Id, account.FullName)).ToListAsync(cancellationToken);
}

/// <summary>Who may answer for clients of a ward.</summary>
internal static class Coordinators
{
    public static IQueryable<Account> CoordinatorsOf(this CaseManagerDb db, params string[] wards)
    {
        var roles = AccessPolicy.RolesForClients.Select(role => role.ToString()).ToArray();

        return db.Set<Account>().FromSql(
            $"""
            select * from (
                select a.id, a.full_name, a.role, a.disabled_at, '' as user_name from accounts.accounts a
                where a.role = any ({roles}) and a.disabled_at is null
                  and exists (select from accounts.account_wards w where w.account_id = a.id and w.ward_code = any ({wards}))) coordinators
            """);
    }
}
