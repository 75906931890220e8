using CaseManager.Domain.Emergencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Emergencies;

internal sealed class EmergencyMapping : IEntityTypeConfiguration<Emergency>
{
    public void Configure(EntityTypeBuilder<Emergency> emergency) => emergency.ToTable("emergencies", "audit");
}
