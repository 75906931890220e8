using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>
/// Keeps a slip that is not finished, sealed with the key of the officer's phone. What arrives after the slip itself is forgotten.
/// </summary>
public sealed record SaveDraft(Id<Slip> Id, byte[] Key, [property: SealedText] string Typed) : ICommand<Id<Slip>>
{
    /// <summary>More than the form can hold.</summary>
    public const int TypedMaxLength = 4000;

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.OwnSlip);

    public Subject About => Subject.Record(Id);
}

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator()
    {
        RuleFor(d => d.Typed).MaximumLength(SaveDraft.TypedMaxLength).WithMessage(_ => Text.T("Slips.Error.DraftTooLong"));
        RuleFor(d => d.Key).Must(key => key.Length == DraftSeal.KeyLength).WithMessage(_ => Text.T("Slips.Draft.Gone"));
    }
}

internal sealed class SaveDraftHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<SaveDraft, Id<Slip>>
{
    public async Task<Id<Slip>> Handle(SaveDraft command, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select intake.forget_expired_drafts()", cancellationToken);
        if (await db.Set<Slip>().AnyAsync(slip => slip.Id == command.Id, cancellationToken))
        {
            return command.Id;
        }

        await db.OneAtATime(command.Id.Value, cancellationToken);
        var draft = await db.Set<SlipDraft>().SingleOrDefaultAsync(draft => draft.Id == command.Id, cancellationToken);
        if (draft is null)
        {
            draft = SlipDraft.Begin(command.Id, actor.AccountId);
            db.Add(draft);
        }

        draft.Save(DraftSeal.Seal(command.Key, command.Id, actor.AccountId, command.Typed), clock.GetUtcNow());

        return command.Id;
    }
}
