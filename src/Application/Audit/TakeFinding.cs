using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>A reviewer takes a finding on. It is theirs until it is closed, or until another takes it.</summary>
public sealed record TakeFinding(Guid Id, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Audit);

    public Subject About => Subject.Own;
}

internal sealed class TakeFindingHandler(CaseManagerDb db) : IRequestHandler<TakeFinding, Unit>
{
    public async Task<Unit> Handle(TakeFinding command, CancellationToken cancellationToken)
    {
        var finding = await db.Set<Finding>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (finding.LookedAt is not null)
        {
            throw new RuleBrokenException("Audit.Rule.LookedAt");
        }

        var taken = (await db.Database
            .SqlQuery<bool>($"select audit.take_finding({command.Id}, {command.Version}) as \"Value\"")
            .ToListAsync(cancellationToken))[0];

        return taken ? Unit.Value : throw new StaleVersionException();
    }
}
