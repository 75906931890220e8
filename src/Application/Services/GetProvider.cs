using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>One provider with everything that is kept about it.</summary>
public sealed record GetProvider(Id<Provider> Id) : IQuery<ProviderDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Directory);

    public Subject About => Subject.Record(Id);
}

/// <summary>A provider, the services it offers or offered, and the wards it serves.</summary>
public sealed record ProviderDetails(
    Id<Provider> Id, string Name, ProviderKind Kind, string WardCode, ProviderContact Contact, IReadOnlyList<OfferedService> Services,
    IReadOnlyList<string> WardCodes, DateOnly ValidFrom, DateOnly? ValidTo, DateOnly ConfirmedOn, long Version);

/// <summary>A service that a provider offers, or offered until a day.</summary>
public sealed record OfferedService(string Code, string Name, DateOnly ValidFrom, DateOnly? ValidTo);

internal sealed class GetProviderHandler(CaseManagerDb db) : IRequestHandler<GetProvider, ProviderDetails>
{
    public async Task<ProviderDetails> Handle(GetProvider query, CancellationToken cancellationToken)
    {
        var english = ServiceRows.English;

        return await db.Set<Provider>()
            .Where(p => p.Id == query.Id)
            .Select(p => new ProviderDetails(
                p.Id, p.Name, p.Kind, p.WardCode,
                new ProviderContact(p.Address, p.Phone, p.Hours, p.Cost, p.AcceptsHealthInsurance, p.AcceptsWithoutPapers),
                p.Services.Join(db.Set<Service>(), o => o.ServiceCode, s => s.Code, (o, s) => new OfferedService(
                    s.Code, english ? s.NameEn : s.NameVi, o.ValidFrom, o.ValidTo)).ToList(),
                p.Wards.Select(w => w.WardCode).ToList(),
                p.ValidFrom, p.ValidTo, p.ConfirmedOn, p.Version))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
    }
}
