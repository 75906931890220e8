using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>, IEntityTypeConfiguration<StatusChange>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.ToTable("clients", "care");
        client.HasKey(c => c.Code);
        client.Ignore(c => c.ClientCode);
        client.Ignore(c => c.InactiveFrom);
        client.HasMany(c => c.StatusChanges).WithOne().HasForeignKey(change => change.ClientCode);
        client.Navigation(c => c.StatusChanges).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<StatusChange> change) => change.ToTable("status_changes", "care");
}
