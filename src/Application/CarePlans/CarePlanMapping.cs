using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.CarePlans;

internal sealed class CarePlanMapping : IEntityTypeConfiguration<Goal>, IEntityTypeConfiguration<PlanAgreement>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.ToTable("goals", "care");
        goal.Ignore(g => g.IsOpen);
        goal.HasOne<Client>().WithMany().HasForeignKey(g => g.ClientCode);
        goal.HasOne<Goal>().WithMany().HasForeignKey(g => g.ReplacesId);
    }

    public void Configure(EntityTypeBuilder<PlanAgreement> agreement)
    {
        agreement.ToTable("plan_agreements", "care");
        agreement.HasOne<Client>().WithMany().HasForeignKey(a => a.ClientCode);
    }
}
