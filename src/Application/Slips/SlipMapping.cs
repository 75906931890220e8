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
    }
}

internal sealed class SlipDraftMapping : IEntityTypeConfiguration<SlipDraft>
{
    public void Configure(EntityTypeBuilder<SlipDraft> draft) => draft.ToTable("slip_drafts", "intake");
}
