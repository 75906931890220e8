using CaseManager.Domain.Breaches;
using CaseManager.Domain.Legal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Breaches;

internal sealed class BreachMapping : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> breach)
    {
        breach.ToTable("breaches", "register");
        breach.PrimitiveCollection(b => b.Data).ElementType().HasConversion<string>();
        breach.HasOne<ClockRule>().WithMany().HasForeignKey(b => new { b.RuleCode, b.RuleVersion });
    }
}
