using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>The rules by which the trail is watched.</summary>
public sealed record ListAnomalyRules : IQuery<IReadOnlyList<AnomalyRuleRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

/// <summary>How often within what time is conspicuous, who said so, and since when.</summary>
public sealed record AnomalyRuleRow(
    AccessAnomaly Rule, int Threshold, int Minutes, bool Active, string Source, DateOnly ValidFrom, long Version);

internal sealed class ListAnomalyRulesHandler(CaseManagerDb db) : IRequestHandler<ListAnomalyRules, IReadOnlyList<AnomalyRuleRow>>
{
    public async Task<IReadOnlyList<AnomalyRuleRow>> Handle(ListAnomalyRules query, CancellationToken cancellationToken) =>
        [
            .. (await db.Set<AccessAnomalyRule>().AsNoTracking().ToListAsync(cancellationToken))
                .OrderBy(rule => rule.Code)
                .Select(rule =>
                    new AnomalyRuleRow(rule.Code, rule.Threshold, rule.Minutes, rule.Active, rule.Source, rule.ValidFrom, rule.Version)),
        ];
}
