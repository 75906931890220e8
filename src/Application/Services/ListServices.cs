using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>The services that clients can be sent to, with what the law makes of each. A few dozen at most.</summary>
/// <param name="Ended">Also those that are no longer or not yet offered.</param>
public sealed record ListServices(bool Ended = false) : IQuery<IReadOnlyList<ServiceRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>One service of the directory.</summary>
public sealed record ServiceRow(
    string Code, string Name, ServiceGroup Group, ServiceCourse Course, DataCategory Category, LegalExposure Exposure, string Source,
    DateOnly SourceOn, DateOnly ValidFrom, DateOnly? ValidTo);

internal sealed class ListServicesHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ListServices, IReadOnlyList<ServiceRow>>
{
    public async Task<IReadOnlyList<ServiceRow>> Handle(ListServices query, CancellationToken cancellationToken)
    {
        var (today, english) = (clock.Today(), ServiceRows.English);
        var rows = await db.Set<Service>()
            .Where(s => query.Ended || (s.ValidFrom <= today && (s.ValidTo == null || today <= s.ValidTo)))
            .Select(s => new ServiceRow(
                s.Code, english ? s.NameEn : s.NameVi, s.Group, s.Course, s.Category, s.Exposure, s.Source, s.SourceOn, s.ValidFrom,
                s.ValidTo))
            .ToListAsync(cancellationToken);

        return [.. rows.OrderBy(row => row.Group).ThenBy(row => row.Name, StringComparer.CurrentCulture)];
    }
}
