using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>Finds the demand that a use case is about.</summary>
internal static class DemandRows
{
    public static async Task<Demand> DemandToChange(this CaseManagerDb db, Id<Demand> id, long version, CancellationToken cancellationToken)
    {
        var demand = await db.Set<Demand>().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) ?? throw new NotFoundException();

        return demand.Version == version ? demand : throw new StaleVersionException();
    }
}
