using CaseManager.Domain.Wards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Wards;

internal sealed class WardMapping : IEntityTypeConfiguration<Ward>
{
    public void Configure(EntityTypeBuilder<Ward> ward)
    {
        ward.ToTable("wards", "directory");
        ward.HasKey(w => w.Code);
    }
}
