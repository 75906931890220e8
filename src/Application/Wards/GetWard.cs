using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>One ward: what it is and was called, and whom to call there.</summary>
public sealed record GetWard(string Code) : IQuery<WardDetails>
{
    /// <summary>For the person who keeps the directory of wards.</summary>
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Ward(Code);
}

/// <summary>A ward with its former names, the newest first.</summary>
public sealed record WardDetails(
    string Code, WardName Name, string UnitType, DateOnly ValidFrom, DateOnly? ValidTo, DateOnly? RenamedOn, long Version,
    WardDutyDetails? Duty, IReadOnlyList<FormerWardRow> Former);

/// <summary>Whom to call in a ward.</summary>
public sealed record WardDutyDetails(
    string CoordinatorName, string Phone, string Hours, string Place, string? DeputyName, string? DeputyPhone, long Version);

/// <summary>What a ward was called for a while.</summary>
public sealed record FormerWardRow(string Name, string? NameEn, string ProvinceName, DateOnly FromOn, DateOnly UntilOn);

internal sealed class GetWardHandler(CaseManagerDb db) : IRequestHandler<GetWard, WardDetails>
{
    public async Task<WardDetails> Handle(GetWard query, CancellationToken cancellationToken)
    {
        var ward = await db.Set<Ward>().AsNoTracking().SingleOrDefaultAsync(w => w.Code == query.Code, cancellationToken)
            ?? throw new NotFoundException();
        var duty = await db.Set<DutyCoordinator>()
            .Where(d => d.WardCode == query.Code)
            .Select(d => new WardDutyDetails(d.Name, d.Phone, d.Hours, d.Place, d.DeputyName, d.DeputyPhone, d.Version))
            .SingleOrDefaultAsync(cancellationToken);
        var former = await db.Set<FormerWard>()
            .Where(f => f.WardCode == query.Code)
            .OrderByDescending(f => f.UntilOn)
            .Select(f => new FormerWardRow(f.Name, f.NameEn, f.ProvinceName, f.FromOn, f.UntilOn))
            .ToListAsync(cancellationToken);

        return new(ward.Code, ward.Named, ward.UnitType, ward.ValidFrom, ward.ValidTo, ward.RenamedOn, ward.Version, duty, former);
    }
}
