using CaseManager.Domain.Consents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Consents;

internal sealed class ConsentTextMapping : IEntityTypeConfiguration<ConsentText>
{
    public void Configure(EntityTypeBuilder<ConsentText> text)
    {
        text.ToTable("consent_texts", "directory");
        text.HasKey(t => new { t.Version, t.Language, t.Part });
    }
}
