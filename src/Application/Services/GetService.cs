using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>One service with everything that is kept about it.</summary>
public sealed record GetService(string Code) : IQuery<ServiceDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>A service, its law and its consequences in both languages.</summary>
public sealed record ServiceDetails(
    string Code, string NameVi, string NameEn, ServiceGroup Group, ServiceCourse Course, DataCategory Category, LegalFacts Law,
    int ConsequenceVersion, DateOnly ValidFrom, DateOnly? ValidTo, long Version)
{
    /// <summary>Its name in the language of the person who asks.</summary>
    public string Name => ServiceRows.English ? NameEn : NameVi;

    /// <summary>What a client must know, in the language of the person who asks.</summary>
    public string? Consequence => ServiceRows.English ? Law.ConsequenceEn : Law.ConsequenceVi;

    internal static ServiceDetails Of(Service service) =>
        new(
            service.Code, service.NameVi, service.NameEn, service.Group, service.Course, service.Category, service.Law,
            service.ConsequenceVersion, service.ValidFrom, service.ValidTo, service.Version);
}

internal sealed class GetServiceHandler(CaseManagerDb db) : IRequestHandler<GetService, ServiceDetails>
{
    public async Task<ServiceDetails> Handle(GetService query, CancellationToken cancellationToken) =>
        ServiceDetails.Of(
            await db.Set<Service>().AsNoTracking().SingleOrDefaultAsync(s => s.Code == query.Code, cancellationToken)
                ?? throw new NotFoundException());
}
