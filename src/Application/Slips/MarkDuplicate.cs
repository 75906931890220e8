using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using MediatR;

namespace CaseManager.Application.Slips;

/// <summary>The person of a slip turned out to be a client of the coordinator's wards already.</summary>
public sealed record MarkDuplicate(string Reference, long Version, ClientCode ClientCode) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Slip);

    public Subject About => Subject.Client(ClientCode);

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => SlipReference.Normalize(Reference);
}

internal sealed class MarkDuplicateHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<MarkDuplicate, Unit>
{
    public async Task<Unit> Handle(MarkDuplicate command, CancellationToken cancellationToken)
    {
        var (_, intake) = await db.FindIntake(command.Reference, cancellationToken, command.Version);
        intake.IsTheSameAs(command.ClientCode, actor.AccountId, clock.GetUtcNow());

        return Unit.Value;
    }
}
