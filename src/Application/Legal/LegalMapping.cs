using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Legal;

internal sealed class LegalMapping :
    IEntityTypeConfiguration<ClockRule>, IEntityTypeConfiguration<DayOff>, IEntityTypeConfiguration<LegalEvent>,
    IEntityTypeConfiguration<LegalClock>,
    IEntityTypeConfiguration<GroundRule>, IEntityTypeConfiguration<LegalGround>
{
    public void Configure(EntityTypeBuilder<ClockRule> rule)
    {
        rule.ToTable("clock_rules", "directory");
        rule.HasKey(r => new { r.Code, r.Version });
    }

    public void Configure(EntityTypeBuilder<DayOff> day) => day.ToTable("days_off", "directory");

    public void Configure(EntityTypeBuilder<LegalEvent> happened)
    {
        happened.ToTable("legal_events", "care");
        happened.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientCode);
    }

    public void Configure(EntityTypeBuilder<LegalClock> clock)
    {
        clock.ToTable("legal_clocks", "care");
        clock.HasOne<LegalEvent>().WithMany().HasForeignKey(c => c.EventId);
        clock.HasOne<ClockRule>().WithMany().HasForeignKey(c => new { c.RuleCode, c.RuleVersion });
    }

    public void Configure(EntityTypeBuilder<GroundRule> rule)
    {
        rule.ToTable("ground_rules", "directory");
        rule.HasKey(r => new { r.Code, r.Version });
    }

    public void Configure(EntityTypeBuilder<LegalGround> ground)
    {
        ground.ToTable("legal_grounds", "care");
        ground.HasOne<GroundRule>().WithMany().HasForeignKey(g => new { g.RuleCode, g.RuleVersion });
        ground.HasOne<Client>().WithMany().HasForeignKey(g => g.ClientCode);
    }
}
