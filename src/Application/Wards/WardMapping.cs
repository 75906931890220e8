using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Wards;

internal sealed class WardMapping : IEntityTypeConfiguration<Ward>, IEntityTypeConfiguration<FormerWard>
{
    public void Configure(EntityTypeBuilder<Ward> ward)
    {
        ward.ToTable("wards", "directory");
        ward.HasKey(w => w.Code);
        ward.Ignore(w => w.Named);
    }

    public void Configure(EntityTypeBuilder<FormerWard> former)
    {
        former.ToTable("former_wards", "directory");
        former.HasKey(f => new { f.WardCode, f.UntilOn });
    }
}
