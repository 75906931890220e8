using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Contacts;

internal sealed class ContactMapping
    : IEntityTypeConfiguration<Contact>, IEntityTypeConfiguration<ContactCorrection>, IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts", "care");
        contact.HasOne<Client>().WithMany().HasForeignKey(c => c.ClientCode);
        contact.HasMany(c => c.Corrections).WithOne().HasForeignKey(correction => correction.ContactId);
        contact.Navigation(c => c.Corrections).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ContactCorrection> correction) => correction.ToTable("contact_corrections", "care");

    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable("follow_ups", "care");
        followUp.HasOne<Client>().WithMany().HasForeignKey(f => f.ClientCode);
        followUp.HasOne<Contact>().WithMany().HasForeignKey(f => f.ContactId);
    }
}
