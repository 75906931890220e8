using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Legal;

/// <summary>A fact about a client that the law sets against compulsory rehabilitation.</summary>
public enum GroundKind
{
    NoAdministrativeCapacity,
    CertifiedPregnancy,

    /// <summary>A woman who raises a child under 36 months, or whoever does so alone.</summary>
    CareOfSmallChild,
    SeriousIllness,
    FamilyHardship,
    DangerousDisease,
    NoLongerDependent,
}

/// <summary>What a ground does.</summary>
public enum GroundEffect
{
    /// <summary>The measure may not be ordered: Article 35(2).</summary>
    Bars,

    /// <summary>It is put off or lifted: Article 39.</summary>
    Postpones,
}

/// <summary>What a ground does, and on which side of the barrier it stands.</summary>
public static class GroundKinds
{
    public static GroundEffect Effect(this GroundKind kind) => kind switch
    {
        GroundKind.NoAdministrativeCapacity or GroundKind.CertifiedPregnancy or GroundKind.CareOfSmallChild => GroundEffect.Bars,
        GroundKind.SeriousIllness or GroundKind.FamilyHardship or GroundKind.DangerousDisease or GroundKind.NoLongerDependent => GroundEffect.Postpones,
    };

    public static DataCategory Category(this GroundKind kind) => kind switch
    {
        GroundKind.CareOfSmallChild or GroundKind.FamilyHardship => DataCategory.Legal,
        GroundKind.NoAdministrativeCapacity or GroundKind.CertifiedPregnancy or GroundKind.SeriousIllness or GroundKind.DangerousDisease
            or GroundKind.NoLongerDependent => DataCategory.Health,
    };
}

/// <summary>A ground that protects a client, with the paper that proves it.</summary>
public sealed class LegalGround : IClientRecord, IVersioned
{
    public const int EvidenceMaxLength = 300;

    private LegalGround()
    {
    }

    public Id<LegalGround> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public GroundKind Kind { get; private init; }

    /// <summary>What proves it and who certified it.</summary>
    public string Evidence { get; private init; } = null!;

    public DateOnly From { get; private init; }

    /// <summary>The last day on which it holds; null while no end is known.</summary>
    public DateOnly? Until { get; private set; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public long Version { get; private set; } = 1;

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    public static LegalGround Record(
        Id<LegalGround> id, Client client, GroundKind kind, string evidence, DateOnly from, DateOnly? until, Id<Account> by, DateTimeOffset at)
    {
        if (until < from)
        {
            throw new RuleBrokenException("Legal.Rule.EndsBeforeItBegins");
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = kind.Category(),
            Kind = kind,
            Evidence = evidence,
            From = from,
            Until = until,
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>It holds no longer. Its last day was yesterday, or today if it began only now.</summary>
    public void End(DateOnly today)
    {
        if (!HoldsOn(today))
        {
            throw new RuleBrokenException("Legal.Rule.GroundEnded");
        }

        Until = today.AddDays(-1) < From ? From : today.AddDays(-1);
    }
}
