using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people", "vault");
        person.HasKey(p => p.ClientCode);
        person.Ignore(p => p.Birth);
        person.HasOne<Client>().WithOne().HasForeignKey<Person>(p => p.ClientCode);
    }
}
