using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Consents;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("consents", "care");
        consent.HasOne<Client>().WithMany().HasForeignKey(c => c.ClientCode);
    }
}
