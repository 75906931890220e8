using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>
/// No slip is filed, for a reason of the quick check or because the person does not want to. What was typed is thrown away; a number goes
/// up by one.
/// </summary>
public sealed record TallyStop(Id<Slip> FormId, StopReason Stop, string? WardCode = null) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.OwnSlip);

    public Subject About => Subject.Own;
}

internal sealed class TallyStopHandler(CaseManagerDb db, Actor actor) : IRequestHandler<TallyStop, Unit>
{
    public async Task<Unit> Handle(TallyStop command, CancellationToken cancellationToken)
    {
        await db.Set<SlipDraft>().Where(draft => draft.Id == command.FormId).ExecuteDeleteAsync(cancellationToken);
        var ward = actor.WardCodes.Contains(command.WardCode) ? command.WardCode : actor.WardCodes is [var first, ..] ? first : null;
        if (ward is not null)
        {
            await db.Database.ExecuteSqlAsync(
                $"select intake.tally({command.FormId.Value}, {ward}, {command.Stop.ToString()})", cancellationToken);
        }

        return Unit.Value;
    }
}
