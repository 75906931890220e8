using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>An administrator takes a day out of the calendar: it was announced otherwise. Clocks that run already keep their end.</summary>
public sealed record RemoveDayOff(Id<DayOff> Id) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Rules);

    public Subject About => Subject.Record(Id);
}

internal sealed class RemoveDayOffHandler(CaseManagerDb db) : IRequestHandler<RemoveDayOff, Unit>
{
    public async Task<Unit> Handle(RemoveDayOff command, CancellationToken cancellationToken)
    {
        // Pressed twice, it is gone all the same.
        if (await db.Set<DayOff>().SingleOrDefaultAsync(day => day.Id == command.Id, cancellationToken) is { } found)
        {
            db.Remove(found);
        }

        return Unit.Value;
    }
}
