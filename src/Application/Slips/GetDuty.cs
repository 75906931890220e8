using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>The actor's wards, and who answers the phone for each.</summary>
public sealed record GetDuty : IQuery<IReadOnlyList<DutyRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Duty);

    public Subject About => Subject.Own;
}

internal sealed class GetDutyHandler(CaseManagerDb db, Actor actor) : IRequestHandler<GetDuty, IReadOnlyList<DutyRow>>
{
    public async Task<IReadOnlyList<DutyRow>> Handle(GetDuty query, CancellationToken cancellationToken) =>
        await GetOfficerHomeHandler.Duty(db, actor).ToListAsync(cancellationToken);
}
