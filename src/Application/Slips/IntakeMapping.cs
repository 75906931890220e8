using CaseManager.Domain.Slips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Slips;

internal sealed class IntakeMapping : IEntityTypeConfiguration<Intake>
{
    public void Configure(EntityTypeBuilder<Intake> intake)
    {
        intake.ToTable("intakes", "care");
        intake.HasKey(i => i.SlipId);
        intake.Property(i => i.SlipId).HasColumnName("id");
        intake.HasOne<Slip>().WithOne().HasForeignKey<Intake>(i => i.SlipId);
        intake.Ignore(i => i.IsOver);
    }
}

internal sealed class ContactAttemptMapping : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> attempt)
    {
        attempt.ToTable("contact_attempts", "care");
        attempt.HasOne<Intake>().WithMany().HasForeignKey(a => a.SlipId);
    }
}
