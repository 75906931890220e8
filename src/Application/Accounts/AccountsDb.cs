using System.Net;
using CaseManager.Domain.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.Application.Accounts;

/// <summary>The accounts as Identity sees them, under the login that checks passwords and can do nothing else.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Credentials, Guid>(options)
{
    /// <summary>Enters into the trail what a person did with their own password, PIN or session.</summary>
    public Task<int> Record(
        string useCase, Credentials account, AuditOutcome outcome, DateTimeOffset at, IPAddress? ip, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync(
            $"""
            select audit.signed_in({Guid.CreateVersion7()}, {at}, {account.Id}, {useCase}, {outcome.ToString()}, {ip})
            """,
            cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserClaim<Guid>>();
        builder.Ignore<IdentityUserLogin<Guid>>();
        builder.Ignore<IdentityUserToken<Guid>>();
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("passkeys", "accounts");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.UserId).HasColumnName("account_id");
            passkey.HasOne<Credentials>().WithMany().HasForeignKey(p => p.UserId);
            passkey.OwnsOne(p => p.Data, data =>
            {
                data.Property(d => d.PublicKey).HasColumnName("public_key");
                data.Property(d => d.Name).HasColumnName("device");
                data.Property(d => d.CreatedAt).HasColumnName("added_at");
                data.Property(d => d.SignCount).HasColumnName("sign_count").HasConversion<long>();
                data.Property(d => d.Transports).HasColumnName("transports");
                data.Property(d => d.IsUserVerified).HasColumnName("is_user_verified");
                data.Property(d => d.IsBackupEligible).HasColumnName("is_backup_eligible");
                data.Property(d => d.IsBackedUp).HasColumnName("is_backed_up");
                // Of no use after the key was added.
                data.Ignore(d => d.AttestationObject);
                data.Ignore(d => d.ClientDataJson);
            });
            passkey.Navigation(p => p.Data).IsRequired();
        });
        builder.Entity<Credentials>(account =>
        {
            account.ToTable("accounts", "accounts");
            account.Metadata.GetIndexes().ToList().ForEach(index => account.Metadata.RemoveIndex(index));
            account.Ignore(a => a.Email);
            account.Ignore(a => a.NormalizedEmail);
            account.Ignore(a => a.EmailConfirmed);
            account.Ignore(a => a.PhoneNumber);
            account.Ignore(a => a.PhoneNumberConfirmed);
            account.Ignore(a => a.TwoFactorEnabled);
            account.Ignore(a => a.LockoutEnabled);
            account.Ignore(a => a.LockoutEnd);
            account.Ignore(a => a.AccessFailedCount);
            account.Property(a => a.Role).HasConversion<string>();
            foreach (var kept in new[]
            {
                nameof(Credentials.UserName), nameof(Credentials.NormalizedUserName), nameof(Credentials.FullName),
                nameof(Credentials.Role), nameof(Credentials.DisabledAt), nameof(Credentials.PinHash)
            })
            {
                // Identity columns belong to the administrator, the PIN to HandOvers: this login may not write them, even unchanged.
                account.Property(kept).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
            }
        });
    }
}
