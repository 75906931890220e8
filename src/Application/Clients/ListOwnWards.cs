using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>The wards whose clients the actor works with.</summary>
public sealed record ListOwnWards : IQuery<IReadOnlyList<OwnWardRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Duty);

    public Subject About => Subject.Own;
}

/// <summary>A ward by code and name.</summary>
public sealed record OwnWardRow(string Code, string Name);

internal sealed class ListOwnWardsHandler(CaseManagerDb db, Actor actor) : IRequestHandler<ListOwnWards, IReadOnlyList<OwnWardRow>>
{
    public async Task<IReadOnlyList<OwnWardRow>> Handle(ListOwnWards query, CancellationToken cancellationToken)
    {
        var codes = actor.WardCodes.ToArray();

        return await db.Set<Ward>()
            .Where(ward => codes.Contains(ward.Code))
            .OrderBy(ward => ward.Name)
            .Select(ward => new OwnWardRow(ward.Code, ward.Name))
            .ToListAsync(cancellationToken);
    }
}
