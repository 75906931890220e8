using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>One clock with all its versions, to be read or replaced.</summary>
public sealed record GetClockRule(string Code) : IQuery<ClockRuleDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Rules);

    public Subject About => Subject.Own;
}

/// <summary>A clock as it is now, in both languages, and as it was.</summary>
/// <param name="Versions">All versions, the present one first.</param>
public sealed record ClockRuleDetails(
    ClockRuleText Present, ClockWords Vietnamese, ClockWords English, IReadOnlyList<ClockRuleText> Versions);

internal sealed class GetClockRuleHandler(CaseManagerDb db) : IRequestHandler<GetClockRule, ClockRuleDetails>
{
    private const int Most = 100;

    public async Task<ClockRuleDetails> Handle(GetClockRule query, CancellationToken cancellationToken)
    {
        var versions = await db.Set<ClockRule>().AsNoTracking().Where(rule => rule.Code == query.Code)
            .OrderByDescending(rule => rule.Version).Take(Most).ToListAsync(cancellationToken);

        return versions.FirstOrDefault() is not { } present
            ? throw new NotFoundException()
            : new(
                ClockRuleText.Of(present), new(present.NameVi, present.AtStakeVi, present.ToDoVi),
                new(present.NameEn, present.AtStakeEn, present.ToDoEn), [.. versions.Select(ClockRuleText.Of)]);
    }
}
