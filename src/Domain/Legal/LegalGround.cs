using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Legal;

/// <summary>
/// A fact about a client that the law sets against compulsory rehabilitation, with the paper that proves it, under the rule as it was when
/// it was recorded.
/// </summary>
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

    public string RuleCode { get; private init; } = null!;

    public int RuleVersion { get; private init; }

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
        Id<LegalGround> id, Client client, GroundRule rule, string evidence, DateOnly from, DateOnly? until, Id<Account> by,
        DateTimeOffset at)
    {
        if (!rule.AppliesOn(at.DayInVietnam()))
        {
            throw new RuleBrokenException("Legal.Rule.NoSuchGround");
        }

        if (until < from)
        {
            throw new RuleBrokenException("Legal.Rule.EndsBeforeItBegins");
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = rule.Category,
            RuleCode = rule.Code,
            RuleVersion = rule.Version,
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
