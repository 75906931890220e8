using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using MediatR;

namespace CaseManager.Application.Disclosures;

/// <summary>The demand is answered, the client told or the reason written why not: nothing is left to do.</summary>
public sealed record CloseDemand(Id<Demand> Id, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Demand);

    public Subject About => Subject.Record(Id);
}

internal sealed class CloseDemandHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<CloseDemand, Unit>
{
    public async Task<Unit> Handle(CloseDemand command, CancellationToken cancellationToken)
    {
        (await db.DemandToChange(command.Id, command.Version, cancellationToken)).Close(clock.GetUtcNow());

        return Unit.Value;
    }
}
