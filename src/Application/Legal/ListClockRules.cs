using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>The clocks as they are now, with their sources.</summary>
public sealed record ListClockRules : IQuery<IReadOnlyList<ClockRuleText>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Rules);

    public Subject About => Subject.Own;
}

internal sealed class ListClockRulesHandler(CaseManagerDb db) : IRequestHandler<ListClockRules, IReadOnlyList<ClockRuleText>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ClockRuleText>> Handle(ListClockRules query, CancellationToken cancellationToken)
    {
        var rules = await db.Set<ClockRule>().AsNoTracking().Where(rule => rule.ValidTo == null).Take(Most).ToListAsync(cancellationToken);

        // K2 before K10: by the letters, then by the number.
        return [
            .. rules.OrderBy(rule => rule.SourceKind is SourceKind.ProgrammeRule)
            .ThenBy(rule => NumberIn(rule.Code))
            .ThenBy(rule => rule.Code, StringComparer.Ordinal)
            .Select(ClockRuleText.Of)
        ];
    }

    private static int NumberIn(string code) =>
        int.TryParse(string.Concat(code.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)), out var number)
            ? number
            : int.MaxValue;
}
