using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Safety;

internal sealed class SafetyMapping :
    IEntityTypeConfiguration<SafetyAlert>, IEntityTypeConfiguration<SafetyAlertStep>, IEntityTypeConfiguration<SafetyPlan>
{
    public void Configure(EntityTypeBuilder<SafetyAlert> alert)
    {
        alert.ToTable("safety_alerts", "care");
        alert.HasOne<Client>().WithMany().HasForeignKey(a => a.ClientCode);
        alert.HasOne<Assessment>().WithMany().HasForeignKey(a => a.AssessmentId);
        alert.HasMany(a => a.Steps).WithOne().HasForeignKey(step => step.AlertId);
    }

    public void Configure(EntityTypeBuilder<SafetyAlertStep> step) => step.ToTable("safety_alert_steps", "care");

    public void Configure(EntityTypeBuilder<SafetyPlan> plan)
    {
        plan.ToTable("safety_plans", "care");
        plan.Ignore(p => p.Words);
        plan.HasOne<Client>().WithMany().HasForeignKey(p => p.ClientCode);
        plan.HasOne<SafetyPlan>().WithMany().HasForeignKey(p => p.ReplacesId);
    }
}
