using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Legal;

/// <summary>What a ground does.</summary>
public enum GroundEffect
{
    /// <summary>The measure may not be ordered.</summary>
    Bars,

    /// <summary>The measure is put off or lifted.</summary>
    Postpones,

    /// <summary>The law knows this ground no longer: it can no longer be recorded, and stays where it was.</summary>
    Repealed,
}

/// <summary>What a ground is called and what proves it, in one language.</summary>
public sealed record GroundWords(string Name, string Proof);

/// <summary>
/// One version of a ground that the law sets against compulsory rehabilitation. It is data: an administrator writes the next version, and
/// what was recorded for a client under an earlier one keeps it.
/// </summary>
public sealed class GroundRule
{
    private GroundRule()
    {
    }

    /// <summary>The name under which it is known, such as CareOfSmallChild.</summary>
    public string Code { get; private init; } = null!;

    public int Version { get; private init; }

    /// <summary>On which side of the barrier it stands, in every version: Health hides with the client's consent.</summary>
    public DataCategory Category { get; private init; }

    public GroundEffect Effect { get; private init; }

    public string NameVi { get; private init; } = null!;

    public string NameEn { get; private init; } = null!;

    public string ProofVi { get; private init; } = null!;

    public string ProofEn { get; private init; } = null!;

    /// <summary>The law with its number, and so its version.</summary>
    public string Law { get; private init; } = null!;

    public string Article { get; private init; } = null!;

    public SourceKind SourceKind { get; private init; }

    public DateOnly ReadOn { get; private init; }

    /// <summary>When a Vietnamese lawyer reviewed it; null when none has.</summary>
    public DateOnly? ReviewedOn { get; private init; }

    public string? ReviewedBy { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day on which it is recorded for a client; null while it is the present one.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Who wrote this version; null for those that came with the product.</summary>
    public Id<Account>? RecordedBy { get; private init; }

    public bool AppliesOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo) && Effect is not GroundEffect.Repealed;

    /// <summary>A ground that a law has newly made.</summary>
    public static GroundRule First(
        string code, DataCategory category, GroundEffect effect, GroundWords vietnamese, GroundWords english, LegalSource source,
        DateOnly from, Id<Account> by) =>
        Of(code, 1, category, effect, vietnamese, english, source, from, by);

    /// <summary>The ground as it is from a day on.</summary>
    public GroundRule Replace(
        GroundEffect effect, GroundWords vietnamese, GroundWords english, LegalSource source, DateOnly from, Id<Account> by)
    {
        if (from <= ValidFrom)
        {
            throw new RuleBrokenException("Legal.Rule.NotLaterThanPresent", ValidFrom);
        }

        ValidTo = from.AddDays(-1);

        return Of(Code, Version + 1, Category, effect, vietnamese, english, source, from, by);
    }

    private static GroundRule Of(
        string code, int version, DataCategory category, GroundEffect effect, GroundWords vietnamese, GroundWords english,
        LegalSource source, DateOnly from, Id<Account> by) =>
        new()
        {
            Code = code,
            Version = version,
            Category = category,
            Effect = effect,
            NameVi = vietnamese.Name,
            NameEn = english.Name,
            ProofVi = vietnamese.Proof,
            ProofEn = english.Proof,
            Law = source.Law,
            Article = source.Article,
            SourceKind = source.Kind,
            ReadOn = source.ReadOn,
            ReviewedOn = source.ReviewedOn,
            ReviewedBy = source.ReviewedBy,
            ValidFrom = from,
            RecordedBy = by,
        };
}
