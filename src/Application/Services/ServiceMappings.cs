using CaseManager.Domain.Services;
using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Services;

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.ToTable("services", "directory");
        service.HasKey(s => s.Code);
        service.Property(s => s.Group).HasColumnName("service_group");
        service.Ignore(s => s.Law);
    }
}

internal sealed class ProviderMapping :
    IEntityTypeConfiguration<Provider>, IEntityTypeConfiguration<ProviderService>, IEntityTypeConfiguration<ProviderWard>
{
    public void Configure(EntityTypeBuilder<Provider> provider)
    {
        provider.ToTable("providers", "directory");
        provider.HasMany(p => p.Services).WithOne().HasForeignKey(s => s.ProviderId);
        provider.HasMany(p => p.Wards).WithOne().HasForeignKey(w => w.ProviderId);
    }

    public void Configure(EntityTypeBuilder<ProviderService> service)
    {
        service.ToTable("provider_services", "directory");
        service.HasKey(s => new { s.ProviderId, s.ServiceCode, s.ValidFrom });
    }

    public void Configure(EntityTypeBuilder<ProviderWard> ward)
    {
        ward.ToTable("provider_wards", "directory");
        ward.HasKey(w => new { w.ProviderId, w.WardCode });
    }
}

internal sealed class ServiceReferralMapping : IEntityTypeConfiguration<ServiceReferral>, IEntityTypeConfiguration<ServiceReferralEvent>
{
    public void Configure(EntityTypeBuilder<ServiceReferral> referral)
    {
        referral.ToTable("service_referrals", "care");
        referral.PrimitiveCollection(r => r.Shared).ElementType().HasConversion<string>();
        referral.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.ServiceReferralId);
    }

    public void Configure(EntityTypeBuilder<ServiceReferralEvent> happened) => happened.ToTable("service_referral_events", "care");
}
