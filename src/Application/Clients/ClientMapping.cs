using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.ToTable("clients", "care");
        client.HasKey(c => c.Code);
        client.Ignore(c => c.ClientCode);
    }
}
