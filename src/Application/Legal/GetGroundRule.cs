using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>One ground with all its versions, to be read or replaced.</summary>
public sealed record GetGroundRule(string Code) : IQuery<GroundRuleDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Rules);

    public Subject About => Subject.Own;
}

/// <summary>A ground as it is now, in both languages, and as it was.</summary>
/// <param name="Versions">All versions, the present one first.</param>
public sealed record GroundRuleDetails(
    GroundRuleText Present, GroundWords Vietnamese, GroundWords English, IReadOnlyList<GroundRuleText> Versions);

internal sealed class GetGroundRuleHandler(CaseManagerDb db) : IRequestHandler<GetGroundRule, GroundRuleDetails>
{
    private const int Most = 100;

    public async Task<GroundRuleDetails> Handle(GetGroundRule query, CancellationToken cancellationToken)
    {
        var versions = await db.Set<GroundRule>().AsNoTracking().Where(rule => rule.Code == query.Code)
            .OrderByDescending(rule => rule.Version).Take(Most).ToListAsync(cancellationToken);

        return versions.FirstOrDefault() is not { } present
            ? throw new NotFoundException()
            : new(
                GroundRuleText.Of(present), new(present.NameVi, present.ProofVi), new(present.NameEn, present.ProofEn),
                [.. versions.Select(GroundRuleText.Of)]);
    }
}
