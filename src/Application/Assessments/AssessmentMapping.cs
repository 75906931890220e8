using System.Text.Json;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Assessments;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    private static readonly JsonSerializerOptions AsKept = new(JsonSerializerDefaults.Web);

    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.ToTable("assessments", "care");
        assessment.HasOne<Client>().WithMany().HasForeignKey(a => a.ClientCode);
        AsJson(assessment.Property(a => a.Answers));
        AsJson(assessment.Property(a => a.Scores));
        AsJson(assessment.Property(a => a.Flags));
    }

    // Each is replaced as a whole and never changed in place, so the reference tells whether it changed.
    private static void AsJson<T>(PropertyBuilder<T> property)
        where T : class =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, AsKept),
            json => JsonSerializer.Deserialize<T>(json, AsKept)!,
            new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value.GetHashCode(), value => value));
}
