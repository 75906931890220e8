using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>A reviewer closes a finding with a reason, and a note where there is more to say. When the same day adds to it, it is new
/// again.</summary>
public sealed record ReviewFinding(Guid Id, FindingReason? Reason, string? Note, long Version) : ICommand<Unit>
{
    public const int NoteMaxLength = 1000;

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Audit);

    public Subject About => Subject.Own;
}

internal sealed class ReviewFindingValidator : AbstractValidator<ReviewFinding>
{
    public ReviewFindingValidator()
    {
        RuleFor(command => command.Reason).Must(reason => reason is { } chosen && Enum.IsDefined(chosen))
            .WithMessage(_ => Text.T("Audit.Finding.Reason.Choose"));
        RuleFor(command => command.Note)
            .MaximumLength(ReviewFinding.NoteMaxLength).WithMessage(_ => Text.T("Common.Error.Long", ReviewFinding.NoteMaxLength));
    }
}

internal sealed class ReviewFindingHandler(CaseManagerDb db) : IRequestHandler<ReviewFinding, Unit>
{
    public async Task<Unit> Handle(ReviewFinding command, CancellationToken cancellationToken)
    {
        var finding = await db.Set<Finding>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        if (finding.LookedAt is not null)
        {
            throw new RuleBrokenException("Audit.Rule.LookedAt");
        }

        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        var looked = (await db.Database
            .SqlQuery<bool>(
                $"""
                select audit.review_finding({command.Id}, {command.Version}, {command.Reason!.Value.ToString()}, {note}) as "Value"
                """)
            .ToListAsync(cancellationToken))[0];

        return looked ? Unit.Value : throw new StaleVersionException();
    }
}
