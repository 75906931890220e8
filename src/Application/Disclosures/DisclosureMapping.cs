using CaseManager.Domain.Disclosures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Disclosures;

internal sealed class DisclosureMapping
    : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Disclosure>, IEntityTypeConfiguration<Demand>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices", "directory");
        notice.HasKey(n => n.Version);
    }

    public void Configure(EntityTypeBuilder<Disclosure> disclosure)
    {
        disclosure.ToTable("disclosures", "care");
        disclosure.PrimitiveCollection(d => d.Facts).ElementType().HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<Demand> demand)
    {
        demand.ToTable("demands", "care");
        demand.PrimitiveCollection(d => d.Granted).ElementType().HasConversion<string>();
    }
}
