using CaseManager.Domain.Outcomes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Application.Outcomes;

/// <summary>A figure as it lies ready to be read; the ward code of all wards together is empty.</summary>
internal sealed class PreparedFigure
{
    public string Period { get; private init; } = null!;

    public string WardCode { get; private init; } = null!;

    public string Measure { get; private init; } = null!;

    public Publication Publication { get; private init; }

    public int? Number { get; private init; }

    public double? MedianWait { get; private init; }
}

/// <summary>When the figures were prepared.</summary>
internal sealed class Preparation
{
    public int Id { get; private init; }

    public DateTimeOffset PreparedAt { get; private init; }

    public DateOnly? FirstMonth { get; private init; }
}

internal sealed class PreparedFigureMapping : IEntityTypeConfiguration<PreparedFigure>, IEntityTypeConfiguration<Preparation>
{
    public void Configure(EntityTypeBuilder<PreparedFigure> figure)
    {
        figure.ToTable("figures", "outcomes");
        figure.HasKey(f => new { f.Period, f.WardCode, f.Measure });
    }

    public void Configure(EntityTypeBuilder<Preparation> preparation)
    {
        preparation.ToTable("preparations", "outcomes");
        preparation.HasKey(p => p.Id);
    }
}
