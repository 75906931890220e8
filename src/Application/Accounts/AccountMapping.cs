using CaseManager.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountWard>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts", "accounts");
        account.Property(a => a.HasPassword).ValueGeneratedOnAddOrUpdate();
        account.HasMany(a => a.Wards).WithOne().HasForeignKey(ward => ward.AccountId);
    }

    public void Configure(EntityTypeBuilder<AccountWard> ward)
    {
        ward.ToTable("account_wards", "accounts");
        ward.HasKey(w => new { w.AccountId, w.WardCode });
    }
}
