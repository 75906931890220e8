using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using MediatR;

namespace CaseManager.Application.Disclosures;

/// <summary>The demand goes to a lawyer.</summary>
public sealed record ReviewDemand(Id<Demand> Id, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Demand);

    public Subject About => Subject.Record(Id);
}

internal sealed class ReviewDemandHandler(CaseManagerDb db) : IRequestHandler<ReviewDemand, Unit>
{
    public async Task<Unit> Handle(ReviewDemand command, CancellationToken cancellationToken)
    {
        (await db.DemandToChange(command.Id, command.Version, cancellationToken)).BeginReview();

        return Unit.Value;
    }
}
