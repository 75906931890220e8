using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>Where an officer starts: whom to call, what is not sent yet, the last slips.</summary>
public sealed record GetOfficerHome : IQuery<OfficerHome>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.OwnSlip);

    public Subject About => Subject.Own;
}

/// <summary>An officer's own start page.</summary>
public sealed record OfficerHome(IReadOnlyList<DutyRow> Duty, IReadOnlyList<DraftRow> Drafts, IReadOnlyList<SlipRow> LastSlips);

/// <summary>A ward of the officer's and who answers the phone for it; null while the duty is not assigned.</summary>
public sealed record DutyRow(
    string WardCode, string WardName, string? Name, string? Phone, string? Hours, string? Place, string? DeputyName, string? DeputyPhone);

/// <summary>A slip begun and not sent, by its hour alone.</summary>
public sealed record DraftRow(Id<Slip> Id, DateTimeOffset SavedAt, DateTimeOffset ExpiresAt);

internal sealed class GetOfficerHomeHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<GetOfficerHome, OfficerHome>
{
    private const int Last = 3;
    private const int MostDrafts = 5;

    public async Task<OfficerHome> Handle(GetOfficerHome query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return new(
            await Duty(db, actor).ToListAsync(cancellationToken),
            await db.Set<SlipDraft>()
                .Where(draft => draft.ExpiresAt > now)
                .OrderByDescending(draft => draft.SavedAt)
                .Take(MostDrafts)
                .Select(draft => new DraftRow(draft.Id, draft.SavedAt, draft.ExpiresAt))
                .ToListAsync(cancellationToken),
            await db.OwnSlips(0, Last, cancellationToken));
    }

    internal static IQueryable<DutyRow> Duty(CaseManagerDb db, Actor actor) =>
        from ward in db.Set<Ward>()
        where actor.WardCodes.Contains(ward.Code)
        orderby ward.Code
        join d in db.Set<DutyCoordinator>() on ward.Code equals d.WardCode into named
        from duty in named.DefaultIfEmpty()
        select new DutyRow(ward.Code, ward.Name, duty.Name, duty.Phone, duty.Hours, duty.Place, duty.DeputyName, duty.DeputyPhone);
}
