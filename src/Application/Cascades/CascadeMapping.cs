using CaseManager.Domain.Cascades;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Cascades;

internal sealed class CascadeMapping : IEntityTypeConfiguration<CascadeEntry>
{
    public void Configure(EntityTypeBuilder<CascadeEntry> entry)
    {
        entry.ToTable("cascade_entries", "care");
        entry.HasOne<Client>().WithMany().HasForeignKey(e => e.ClientCode);
    }
}
