using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>The places that clients can be sent to.</summary>
/// <param name="Ended">Also those that closed.</param>
public sealed record ListProviders(string? ServiceCode = null, string? WardCode = null, bool Ended = false, int Page = 1)
    : IQuery<Page<ProviderRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>One provider of the directory.</summary>
/// <param name="Services">The names of the services it offers today.</param>
/// <param name="Unconfirmed">Not confirmed in the last six months.</param>
public sealed record ProviderRow(
    Id<Provider> Id, string Name, ProviderKind Kind, string WardName, string Address, string? Phone, string? Hours, string? Cost,
    bool AcceptsHealthInsurance, bool AcceptsWithoutPapers, IReadOnlyList<string> Services, DateOnly ValidFrom, DateOnly? ValidTo,
    DateOnly ConfirmedOn, bool Unconfirmed);

internal sealed class ListProvidersHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ListProviders, Page<ProviderRow>>
{
    public async Task<Page<ProviderRow>> Handle(ListProviders query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var (confirmedSince, english) = (today.AddMonths(-Limits.ProviderConfirmedMonths), ServiceRows.English);
        var providers = db.Set<Provider>().Where(p =>
            (query.Ended || (p.ValidFrom <= today && (p.ValidTo == null || today <= p.ValidTo)))
            && (query.WardCode == null || p.Wards.Any(w => w.WardCode == query.WardCode))
            && (query.ServiceCode == null || p.Services.Any(s =>
                s.ServiceCode == query.ServiceCode && s.ValidFrom <= today && (s.ValidTo == null || today <= s.ValidTo))));

        var rows = await (
            from p in providers
            join w in db.Set<Ward>() on p.WardCode equals w.Code
            orderby p.Name, p.Id
            select new ProviderRow(
                p.Id, p.Name, p.Kind, w.Name, p.Address, p.Phone, p.Hours, p.Cost, p.AcceptsHealthInsurance, p.AcceptsWithoutPapers,
                p.Services.Where(s => s.ValidFrom <= today && (s.ValidTo == null || today <= s.ValidTo))
                    .Join(db.Set<Service>(), s => s.ServiceCode, s => s.Code, (_, s) => english ? s.NameEn : s.NameVi)
                    .ToList(),
                p.ValidFrom, p.ValidTo, p.ConfirmedOn, p.ConfirmedOn < confirmedSince))
            .Skip(Page<ProviderRow>.Before(query.Page))
            .Take(Page<ProviderRow>.Size)
            .ToListAsync(cancellationToken);

        return new(rows, Math.Max(1, query.Page), await providers.CountAsync(cancellationToken));
    }
}
