using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>The reference of the slip that came of an officer's form; null while it is not sent.</summary>
public sealed record FindMySlip(Id<Slip> Id) : IQuery<string?>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.OwnSlip);

    public Subject About => Subject.Record(Id);
}

internal sealed class FindMySlipHandler(CaseManagerDb db) : IRequestHandler<FindMySlip, string?>
{
    public Task<string?> Handle(FindMySlip query, CancellationToken cancellationToken) =>
        db.Set<Slip>().Where(slip => slip.Id == query.Id).Select(slip => slip.Reference).SingleOrDefaultAsync(cancellationToken);
}
