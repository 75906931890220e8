using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Wards;

internal sealed class DutyCoordinatorMapping : IEntityTypeConfiguration<DutyCoordinator>
{
    public void Configure(EntityTypeBuilder<DutyCoordinator> duty)
    {
        duty.ToTable("duty_coordinators", "directory");
        duty.HasKey(d => d.WardCode);
    }
}
