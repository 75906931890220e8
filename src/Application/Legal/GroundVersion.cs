using CaseManager.Application.Texts;
using CaseManager.Domain.Legal;
using FluentValidation;

namespace CaseManager.Application.Legal;

/// <summary>What every version of a ground says of it.</summary>
public interface IGroundVersion : ILegalVersion
{
    GroundEffect? Effect { get; }

    string NameVi { get; }

    string NameEn { get; }

    /// <summary>What proves it.</summary>
    string ProofVi { get; }

    string ProofEn { get; }
}

internal static class GroundVersions
{
    public static GroundWords Vietnamese(this IGroundVersion version) => new(version.NameVi.Trim(), version.ProofVi.Trim());

    public static GroundWords English(this IGroundVersion version) => new(version.NameEn.Trim(), version.ProofEn.Trim());

    /// <summary>What bars the measure first, then by article.</summary>
    public static IReadOnlyList<GroundRule> InOrder(this IEnumerable<GroundRule> rules) =>
        [
            .. rules.OrderBy(rule => rule.Effect)
            .ThenBy(rule => rule.Article, StringComparer.Ordinal)
            .ThenBy(rule => rule.Code, StringComparer.Ordinal)
        ];
}

internal abstract class GroundVersionValidator<T> : LegalVersionValidator<T>
    where T : IGroundVersion
{
    protected GroundVersionValidator(TimeProvider clock)
        : base(clock)
    {
        RuleFor(c => c.Effect).Chosen().WithMessage(_ => Text.T("Legal.Error.Effect"));
        Words(c => c.NameVi, "Legal.Rule.NameVi", 160);
        Words(c => c.NameEn, "Legal.Rule.NameEn", 160);
        Words(c => c.ProofVi, "Legal.GroundRule.ProofVi", 500);
        Words(c => c.ProofEn, "Legal.GroundRule.ProofEn", 500);
    }
}
