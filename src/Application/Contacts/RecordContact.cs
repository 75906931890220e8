using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Contacts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Contacts;

/// <summary>
/// A coordinator writes down that a client was met, called, or not found; it may settle a follow-up and agree on the next.
/// </summary>
/// <param name="FollowUpId">The follow-up that this contact was for.</param>
/// <param name="NextOn">The day of the next contact, when one was agreed.</param>
public sealed record RecordContact(
    Id<Contact> Id, ClientCode ClientCode, DateOnly? On, TimeOnly? Time, ContactMode? Mode, ContactPurpose? Purpose,
    ContactOutcome? Outcome, int? Minutes, ContactPlace? Place, string? Note, string? NextAction,
    Sensitivity Sensitivity = Sensitivity.Normal, Id<FollowUp>? FollowUpId = null, DateOnly? NextOn = null, TimeOnly? NextTime = null,
    ContactMode? NextMode = null) : ICreates<Contact>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class RecordContactValidator : AbstractValidator<RecordContact>
{
    public RecordContactValidator(TimeProvider clock)
    {
        RuleFor(command => command.On).NotNull().WithMessage(_ => Text.T("Contacts.Error.On"));
        RuleFor(command => command.On).LessThanOrEqualTo(_ => clock.Today()).WithMessage(_ => Text.T("Common.Error.Future"));
        RuleFor(command => command.On).GreaterThan(_ => clock.Today().AddYears(-5)).WithMessage(_ => Text.T("Contacts.Error.TooLongAgo"));
        RuleFor(command => command.Mode).Chosen().WithMessage(_ => Text.T("Contacts.Error.Mode"));
        RuleFor(command => command.Purpose).Chosen().WithMessage(_ => Text.T("Contacts.Error.Purpose"));
        RuleFor(command => command.Outcome).Chosen().WithMessage(_ => Text.T("Contacts.Error.Outcome"));
        RuleFor(command => command.Place).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.Sensitivity).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.NextMode).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(command => command.Minutes)
            .InclusiveBetween(1, Contact.LongestMinutes)
            .WithMessage(_ => Text.T("Contacts.Error.Minutes", Contact.LongestMinutes));
        RuleFor(command => command.Note).MaximumLength(
            Contact.NoteMaxLength).WithMessage(_ => Text.T("Common.Error.Long", Contact.NoteMaxLength));
        RuleFor(command => command.NextAction)
            .MaximumLength(Contact.NextActionMaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", Contact.NextActionMaxLength));
        RuleFor(command => command.NextOn)
            .GreaterThanOrEqualTo(_ => clock.Today())
            .WithMessage(_ => Text.T("Contacts.Rule.FollowUpInPast"));
        RuleFor(command => command.NextOn)
            .LessThanOrEqualTo(_ => clock.Today().AddYears(2))
            .WithMessage(_ => Text.T("Contacts.Error.TooFarAhead"));
    }
}

internal sealed class RecordContactHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<RecordContact, Id<Contact>>
{
    public async Task<Id<Contact>> Handle(RecordContact command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var client = await db.ClientToChange(command.ClientCode, cancellationToken);
        var contact = Contact.Record(
            command.Id, client, At(command.On!.Value, command.Time, now), command.Mode!.Value, command.Purpose!.Value,
            command.Outcome!.Value, command.Minutes, command.Place, command.Note, command.NextAction, command.Sensitivity, actor.AccountId,
            now);
        db.Add(contact);

        if (command.FollowUpId is { } id)
        {
            (await db.FollowUpToChange(command.ClientCode, id, cancellationToken)).Settle(contact);
        }

        if (command.NextOn is { } next)
        {
            db.Add(FollowUp.Agree(Id<FollowUp>.New(), client, next, command.NextTime, command.NextMode, clock.Today()));
        }

        return contact.Id;
    }

    // Without an hour: noon of an earlier day, this moment for today.
    private static DateTimeOffset At(DateOnly on, TimeOnly? time, DateTimeOffset now) =>
        time is null && on == now.DayInVietnam() ? now : on.StartInVietnam() + (time ?? new TimeOnly(12, 0)).ToTimeSpan();
}
