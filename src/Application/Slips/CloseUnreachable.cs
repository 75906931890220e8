using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using MediatR;

namespace CaseManager.Application.Slips;

/// <summary>Closes an intake after enough attempts without reaching the person. A later slip for the same person is a new one.</summary>
public sealed record CloseUnreachable(string Reference, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Slip);

    public Subject About => Subject.OwnWards;

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => SlipReference.Normalize(Reference);
}

internal sealed class CloseUnreachableHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<CloseUnreachable, Unit>
{
    public async Task<Unit> Handle(CloseUnreachable command, CancellationToken cancellationToken)
    {
        var (_, intake) = await db.FindIntake(command.Reference, cancellationToken, command.Version);
        intake.CloseUnreachable(actor.AccountId, clock.GetUtcNow());

        return Unit.Value;
    }
}
