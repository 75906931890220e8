using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Audit;

/// <summary>One attempt at a use case: who, what, about whom, when. Only ever read here; audit.open() writes it.</summary>
internal sealed class AuditEntry
{
    public Guid Id { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Null when a sign-in was tried with an unknown name.</summary>
    public Id<Account>? AccountId { get; private init; }

    /// <summary>As it was called then.</summary>
    public string? Role { get; private init; }

    public string UseCase { get; private init; } = null!;

    /// <summary>Read, Write or SignIn.</summary>
    public string Operation { get; private init; } = null!;

    public string Category { get; private init; } = null!;

    public string[] ClientCodes { get; private init; } = [];

    public string? WardCode { get; private init; }

    public string? Reason { get; private init; }

    public System.Net.IPAddress? Ip { get; private init; }
}

/// <summary>What came of an attempt.</summary>
internal sealed class AuditClosing
{
    public Guid EntryId { get; private init; }

    public AuditOutcome Outcome { get; private init; }
}

/// <summary>The clients that a list showed.</summary>
internal sealed class AuditShowing
{
    public long Id { get; private init; }

    public Guid EntryId { get; private init; }

    public string[] ClientCodes { get; private init; } = [];
}

internal sealed class AuditMapping
    : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditClosing>, IEntityTypeConfiguration<AuditShowing>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry) => entry.ToTable("entries", "audit");

    public void Configure(EntityTypeBuilder<AuditClosing> closing)
    {
        closing.ToTable("closings", "audit");
        closing.HasKey(c => c.EntryId);
    }

    public void Configure(EntityTypeBuilder<AuditShowing> showing) => showing.ToTable("showings", "audit");
}
