using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Audit;

/// <summary>What in the trail looks like curiosity rather than work.</summary>
public enum AccessAnomaly
{
    /// <summary>Many different clients opened within a short time.</summary>
    ManyClients,

    /// <summary>Many searches within a few minutes.</summary>
    SearchBurst,

    /// <summary>Several clients opened in one night.</summary>
    NightReads,

    /// <summary>Several clients opened on one day with whom the person of staff has nothing to do, before or after.</summary>
    LookedWithoutActing,

    /// <summary>Clients with the reader's own surname, opened again and again.</summary>
    SameSurname,

    /// <summary>Refused again and again.</summary>
    RepeatedRefusals,
}

/// <summary>How often within what time is conspicuous, and who said so.</summary>
internal sealed class AccessAnomalyRule
{
    public AccessAnomaly Code { get; private init; }

    public int Threshold { get; private init; }

    public int Minutes { get; private init; }

    public bool Active { get; private init; }

    public string Source { get; private init; } = null!;

    public DateOnly ValidFrom { get; private init; }

    public long Version { get; private init; }
}

/// <summary>What a rule saw in one person's day. audit.watch() writes it.</summary>
internal sealed class Finding
{
    public Guid Id { get; private init; }

    public AccessAnomaly Rule { get; private init; }

    public Id<Account> AccountId { get; private init; }

    public DateOnly Day { get; private init; }

    public DateTimeOffset FirstAt { get; private init; }

    public DateTimeOffset LastAt { get; private init; }

    public int Occurrences { get; private init; }

    public string[] ClientCodes { get; private init; } = [];

    public DateTimeOffset? LookedAt { get; private init; }

    public Id<Account>? LookedBy { get; private init; }

    public string? Note { get; private init; }

    public long Version { get; private init; }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>, IEntityTypeConfiguration<AccessAnomalyRule>
{
    public void Configure(EntityTypeBuilder<Finding> finding) => finding.ToTable("findings", "audit");

    public void Configure(EntityTypeBuilder<AccessAnomalyRule> rule)
    {
        rule.ToTable("rules", "audit");
        rule.HasKey(r => r.Code);
    }
}
