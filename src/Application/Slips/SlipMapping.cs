using CaseManager.Domain.Slips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Slips;

internal sealed class SlipMapping : IEntityTypeConfiguration<Slip>
{
    public void Configure(EntityTypeBuilder<Slip> slip)
    {
        slip.ToTable("slips", "intake");
        slip.PrimitiveCollection(s => s.ContactWays).ElementType().HasConversion<string>();
        slip.PrimitiveCollection(s => s.Needs).ElementType().HasConversion<string>();
        slip.HasOne(s => s.Person).WithOne().HasForeignKey<SlipPerson>(person => person.SlipId);
    }
}

internal sealed class SlipPersonMapping : IEntityTypeConfiguration<SlipPerson>
{
    public void Configure(EntityTypeBuilder<SlipPerson> person)
    {
        person.ToTable("slip_people", "intake");
        person.HasKey(p => p.SlipId);
        person.Property(p => p.SlipId).HasColumnName("id");
    }
}

internal sealed class SlipDraftMapping : IEntityTypeConfiguration<SlipDraft>
{
    public void Configure(EntityTypeBuilder<SlipDraft> draft) => draft.ToTable("slip_drafts", "intake");
}
