using System.Net;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Accounts;

internal sealed class AccountMapping
    : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountWard>, IEntityTypeConfiguration<SignIn>,
        IEntityTypeConfiguration<Proposal>
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

    public void Configure(EntityTypeBuilder<Proposal> proposal) => proposal.ToTable("proposals", "accounts");

    public void Configure(EntityTypeBuilder<SignIn> signIn) => signIn.ToTable("sign_ins", "accounts");
}

/// <summary>One try to sign in, as it is kept.</summary>
internal sealed record SignIn(long Id, Id<Account> AccountId, DateTimeOffset At, bool Succeeded, IPAddress? Ip, string? Device);
