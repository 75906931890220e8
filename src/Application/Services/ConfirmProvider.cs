using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>An administrator has made sure that everything about a provider is still true.</summary>
public sealed record ConfirmProvider(Id<Provider> Id, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Record(Id);
}

internal sealed class ConfirmProviderHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ConfirmProvider, Unit>
{
    public async Task<Unit> Handle(ConfirmProvider command, CancellationToken cancellationToken)
    {
        var provider = await db.Set<Provider>().SingleOrDefaultAsync(p => p.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (provider.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        provider.ConfirmStillTrue(clock.Today());

        return Unit.Value;
    }
}
