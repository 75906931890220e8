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

    /// <summary>A name, or names that there are not, tried again and again with a wrong password.</summary>
    FailedSignIns,

    /// <summary>Signed in from several addresses at the same time.</summary>
    ParallelSignIns,

    /// <summary>Signed in on a device that the account was not known on.</summary>
    NewDevices,

    /// <summary>Made links with which a password is set.</summary>
    SignInLinks,

    /// <summary>Set a password by such a link.</summary>
    Resets,

    /// <summary>Rows of the trail wait too long for a seal.</summary>
    LateSealing,
}

/// <summary>What came of a finding.</summary>
public enum FindingReason
{
    /// <summary>It was the person's own work.</summary>
    Work,

    /// <summary>The person stood in for a colleague.</summary>
    StoodIn,

    /// <summary>The client asked for it.</summary>
    ClientAsked,

    /// <summary>A mistake, which was talked about.</summary>
    Mistake,

    /// <summary>Curiosity, which has consequences.</summary>
    Curiosity,

    /// <summary>A breach of personal data, which goes into the register.</summary>
    Breach,

    /// <summary>The machine's fault.</summary>
    Technical,
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

/// <summary>What a rule saw in one person's day, or in the programme's. audit.watch() writes it.</summary>
internal sealed class Finding
{
    public Guid Id { get; private init; }

    public AccessAnomaly Rule { get; private init; }

    public Id<Account>? AccountId { get; private init; }

    public DateOnly Day { get; private init; }

    public DateTimeOffset FirstAt { get; private init; }

    public DateTimeOffset LastAt { get; private init; }

    public int Occurrences { get; private init; }

    public string[] ClientCodes { get; private init; } = [];

    public DateTimeOffset? TakenAt { get; private init; }

    public Id<Account>? TakenBy { get; private init; }

    public DateTimeOffset? LookedAt { get; private init; }

    public Id<Account>? LookedBy { get; private init; }

    public FindingReason? Reason { get; private init; }

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
