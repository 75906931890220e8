using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Contacts;

/// <summary>Something in a note was wrong or missing: it is added with the reason, and the first wording stays.</summary>
public sealed record CorrectContact(
    Id<ContactCorrection> Id, ClientCode ClientCode, Id<Contact> ContactId, string Text, string CorrectionReason)
    : ICreates<ContactCorrection>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class CorrectContactValidator : AbstractValidator<CorrectContact>
{
    public CorrectContactValidator()
    {
        RuleFor(command => command.Text).NotEmpty().WithMessage(_ => Text.T("Contacts.Error.Text"));
        RuleFor(command => command.Text)
            .MaximumLength(Contact.NoteMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", Contact.NoteMaxLength));
        RuleFor(command => command.CorrectionReason).NotEmpty().WithMessage(_ => Text.T("Contacts.Error.CorrectionReason"));
        RuleFor(command => command.CorrectionReason).MaximumLength(ContactCorrection.ReasonMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", ContactCorrection.ReasonMaxLength));
    }
}

internal sealed class CorrectContactHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<CorrectContact, Id<ContactCorrection>>
{
    public async Task<Id<ContactCorrection>> Handle(CorrectContact command, CancellationToken cancellationToken)
    {
        var contact =
            await db.Set<Contact>().SingleOrDefaultAsync(
                c => c.Id == command.ContactId && c.ClientCode == command.ClientCode, cancellationToken)
            ?? throw new NotFoundException();

        return contact.Correct(command.Id, command.Text, command.CorrectionReason, actor.AccountId, clock.GetUtcNow()).Id;
    }
}
