using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Emergencies;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Emergencies;

/// <summary>A reviewer, or the supervisor of the client's ward, judges whether it was right to open the record.</summary>
public sealed record ReviewEmergency(Id<Emergency> Id, EmergencyFinding? Finding, string ReviewNote, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.EmergencyReview);

    public Subject About => Subject.Record(Id);
}

internal sealed class ReviewEmergencyValidator : AbstractValidator<ReviewEmergency>
{
    public ReviewEmergencyValidator()
    {
        RuleFor(command => command.Finding).Chosen().WithMessage(_ => Text.T("Emergencies.Error.Finding"));
        RuleFor(command => command.ReviewNote).Cascade(CascadeMode.Stop)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(_ => Text.T("Emergencies.Error.ReviewNote"))
            .MaximumLength(Emergency.NoteMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Emergency.NoteMaxLength));
    }
}

internal sealed class ReviewEmergencyHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<ReviewEmergency, Unit>
{
    public async Task<Unit> Handle(ReviewEmergency command, CancellationToken cancellationToken)
    {
        var emergency = await db.Set<Emergency>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException();
        var (finding, note) = (command.Finding!.Value, command.ReviewNote.Trim());

        emergency.Review(actor.AccountId, clock.GetUtcNow(), finding, note);

        // The row lies beside the trail, which no login changes but through functions.
        var reviewed = (await db.Database
            .SqlQuery<bool>(
                $"select audit.review_emergency({command.Id.Value}, {command.Version}, {finding.ToString()}, {note}) as \"Value\"")
            .ToListAsync(cancellationToken))[0];

        return reviewed ? Unit.Value : throw new StaleVersionException();
    }
}
