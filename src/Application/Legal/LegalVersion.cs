using System.Linq.Expressions;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using FluentValidation;

namespace CaseManager.Application.Legal;

/// <summary>What every version of a fact of the law says of where it stands: there is none without a source and a first day.</summary>
public interface ILegalVersion
{
    string Law { get; }

    string Article { get; }

    SourceKind? SourceKind { get; }

    /// <summary>When the text of the source was read or came into force.</summary>
    DateOnly? ReadOn { get; }

    DateOnly? ReviewedOn { get; }

    /// <summary>The lawyer who looked at it, where one did.</summary>
    string? ReviewedBy { get; }

    DateOnly? ValidFrom { get; }
}

internal static class LegalVersions
{
    /// <summary>Where it stands, once it is known to be said in full.</summary>
    public static LegalSource Source(this ILegalVersion version) =>
        new(
            version.Law.Trim(), version.Article.Trim(), version.SourceKind!.Value, version.ReadOn!.Value, version.ReviewedOn,
            string.IsNullOrWhiteSpace(version.ReviewedBy) ? null : version.ReviewedBy.Trim());
}

internal abstract class LegalVersionValidator<T> : AbstractValidator<T>
    where T : ILegalVersion
{
    protected LegalVersionValidator(TimeProvider clock)
    {
        Words(c => c.Law, "Legal.Rule.Law", 200);
        Words(c => c.Article, "Legal.Rule.Article", 200);
        RuleFor(c => c.SourceKind).Chosen().WithMessage(_ => Text.T("Legal.Error.SourceKind"));
        RuleFor(c => c.ReadOn).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(c => c.ReadOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(c => c.ReviewedOn).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(c => c.ReviewedOn)
            .NotNull()
            .When(c => !string.IsNullOrWhiteSpace(c.ReviewedBy))
            .WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(c => c.ReviewedBy).NotEmpty().When(c => c.ReviewedOn is not null).WithMessage(_ => Text.T("Legal.Error.ReviewedBy"));
        RuleFor(c => c.ReviewedBy).MaximumLength(200).WithMessage(_ => Text.T("Common.Error.Long", 200));
        RuleFor(c => c.ValidFrom).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
    }

    protected void Words(Expression<Func<T, string>> text, string label, int longest)
    {
        RuleFor(text).NotEmpty().WithMessage(_ => Text.T("Legal.Error.Enter", Text.T(label)));
        RuleFor(text).MaximumLength(longest).WithMessage(_ => Text.T("Common.Error.Long", longest));
    }
}
