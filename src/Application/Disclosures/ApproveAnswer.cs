using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Disclosures;
using MediatR;

namespace CaseManager.Application.Disclosures;

/// <summary>A supervisor or a reviewer agrees to the proposed answer, signed in and in their own name. With both it is decided.</summary>
public sealed record ApproveAnswer(Id<Demand> Id, long Version) : ICommand<DemandStatus>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Approval);

    public Subject About => Subject.Record(Id);
}

internal sealed class ApproveAnswerHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<ApproveAnswer, DemandStatus>
{
    public async Task<DemandStatus> Handle(ApproveAnswer command, CancellationToken cancellationToken)
    {
        var demand = await db.DemandToChange(command.Id, command.Version, cancellationToken);
        demand.Approve(actor.AccountId, actor.Role, clock.GetUtcNow());

        return demand.Status;
    }
}
