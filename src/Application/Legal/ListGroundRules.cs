using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>What the law sets against compulsory rehabilitation, with the sources.</summary>
/// <param name="Today">Only what can be recorded for a client today; else the present version of each, also of what is to come or was
/// repealed.</param>
public sealed record ListGroundRules(bool Today = false) : IQuery<IReadOnlyList<GroundRuleText>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Rules);

    public Subject About => Subject.Own;
}

internal sealed class ListGroundRulesHandler(CaseManagerDb db, TimeProvider clock)
    : IRequestHandler<ListGroundRules, IReadOnlyList<GroundRuleText>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<GroundRuleText>> Handle(ListGroundRules query, CancellationToken cancellationToken)
    {
        var rules = query.Today
            ? await db.GroundRulesOn(clock.Today(), cancellationToken)
            : (await db.Set<GroundRule>()
                .AsNoTracking()
                .Where(rule => rule.ValidTo == null)
                .Take(Most)
                .ToListAsync(cancellationToken)).InOrder();

        return [.. rules.Select(GroundRuleText.Of)];
    }
}
