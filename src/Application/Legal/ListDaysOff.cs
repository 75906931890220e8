using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>The days of one year that working days are counted by.</summary>
public sealed record ListDaysOff(int Year) : IQuery<IReadOnlyList<DayOffRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Rules);

    public Subject About => Subject.Own;
}

/// <summary>A public holiday, or a Saturday that is worked.</summary>
public sealed record DayOffRow(Id<DayOff> Id, DateOnly Day, DayOffKind Kind, string Name, string Source, bool Provisional);

internal sealed class ListDaysOffHandler(CaseManagerDb db) : IRequestHandler<ListDaysOff, IReadOnlyList<DayOffRow>>
{
    public async Task<IReadOnlyList<DayOffRow>> Handle(ListDaysOff query, CancellationToken cancellationToken)
    {
        var year = Math.Clamp(query.Year, 2000, 2200);
        var (from, to, english) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), ServiceRows.English);

        return await db.Set<DayOff>().Where(day => from <= day.Day && day.Day <= to).OrderBy(day => day.Day)
            .Select(day => new DayOffRow(day.Id, day.Day, day.Kind, english ? day.NameEn : day.NameVi, day.Source, day.Provisional))
            .ToListAsync(cancellationToken);
    }
}
