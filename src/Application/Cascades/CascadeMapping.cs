using CaseManager.Domain.Cascades;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Cascades;

internal sealed class CascadeMapping : IEntityTypeConfiguration<CascadeEntry>
{
    public void Configure(EntityTypeBuilder<CascadeEntry> entry)
    {
        entry.ToTable("cascade_entries", "care");
        entry.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientCode);
        entry.HasOne<ClockRule>().WithMany().HasForeignKey(e => new { e.RuleCode, e.RuleVersion });
    }
}
