using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>A ground that protected a client holds no longer.</summary>
public sealed record EndLegalGround(ClientCode ClientCode, Id<LegalGround> GroundId, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Legal);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class EndLegalGroundHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<EndLegalGround, Unit>
{
    public async Task<Unit> Handle(EndLegalGround command, CancellationToken cancellationToken)
    {
        var ground =
            await db.Set<LegalGround>().SingleOrDefaultAsync(
                g => g.Id == command.GroundId && g.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();
        if (ground.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        ground.End(clock.Today());

        return Unit.Value;
    }
}
