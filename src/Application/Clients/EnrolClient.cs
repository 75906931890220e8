using CaseManager.Application.Consents;
using CaseManager.Application.Database;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.People;
using CaseManager.Domain.Slips;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>
/// A person agrees to take part and becomes a client, from a slip or by themselves: a code, who they are in the vault, what they agreed to.
/// </summary>
public sealed record EnrolClient(
    Id<Consent> FormId, string? SlipReference, string? WardCode, EntryPathway? EntryPathway, PersonForm Person,
    ConsentForm Consents) : ICommand<ClientCode>, ISentOnce, IDraws
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Identity);

    public Subject About => SlipReference is null && WardCode is { } ward ? Subject.Ward(ward) : Subject.OwnWards;

    Guid? ISentOnce.FormId => FormId.Value;

    IReadOnlyList<string> IDraws.Unique => ["clients_pkey"];

    public static string Reasons => AuditReason.OfSlip;

    public string? Reason => Domain.Slips.SlipReference.Normalize(SlipReference);
}

internal sealed class EnrolClientValidator : AbstractValidator<EnrolClient>
{
    public EnrolClientValidator(TimeProvider clock)
    {
        RuleFor(command => command.FormId.Value).NotEmpty();
        RuleFor(command => command.Person).SetValidator(new PersonFormValidator(clock));
        RuleFor(command => command.Consents).SetValidator(new ConsentFormValidator(clock));
        RuleFor(command => command.Consents.Purposes)
            .Must(purposes => purposes.Contains(ConsentPurpose.TakePart))
            .When(command => command.Consents.Purposes.Count > 0)
            .WithMessage(_ => Text.T("Consents.Error.TakePart"));
        RuleFor(command => command.WardCode)
            .NotEmpty()
            .When(command => command.SlipReference is null)
            .WithMessage(_ => Text.T("People.Error.Ward"));
        RuleFor(command => command.EntryPathway)
            .Must(pathway => pathway is { } known && Enum.IsDefined(known) && known is not EntryPathway.PoliceSlip)
            .When(command => command.SlipReference is null)
            .WithMessage(_ => Text.T("People.Error.EntryPathway"));
    }
}

internal sealed class EnrolClientHandler(CaseManagerDb db, Actor actor, AuditTrail trail, TimeProvider clock)
    : IRequestHandler<EnrolClient, ClientCode>
{
    public async Task<ClientCode> Handle(EnrolClient command, CancellationToken cancellationToken)
    {
        if (await Enrolled(command.FormId, cancellationToken) is { } before)
        {
            return before;
        }

        var code = ClientCode.New();
        trail.Showing([code]);
        var now = clock.GetUtcNow();
        Slip? slip = null;
        if (command.SlipReference is { } reference)
        {
            (slip, var intake) = await db.FindIntake(reference, cancellationToken);
            intake.Enrol(actor.AccountId, now);
        }

        Guardianship.Check(command.Person.Birth, command.Person.GuardianName, command.Consents, clock.Today());
        await db.CheckRecipients(command.Consents, clock.Today(), cancellationToken);

        var client = Client.Enrol(
            code, slip?.WardCode ?? command.WardCode!, actor.AccountId, command.Person.BirthYear, command.Person.Gender!.Value, now,
            clock.Today(), slip is null ? command.EntryPathway!.Value : EntryPathway.PoliceSlip, slip?.Id);
        command.Person.Describe(client);
        db.Add(client);
        db.Add(Domain.People.Person.Of(client, command.Person.ToFacts(PhoneNumber.Read(command.Person.Phone))));
        db.AddRange(command.Consents.Sign(command.FormId, client, now, actor.AccountId));
        db.AddRange(FollowUp.ScheduleFor(client));

        return code;
    }

    private Task<ClientCode?> Enrolled(Id<Consent> formId, CancellationToken cancellationToken) =>
        db.Set<Consent>()
            .Where(consent => consent.Id == formId && consent.RecordedBy == actor.AccountId)
            .Select(consent => (ClientCode?)consent.ClientCode)
            .SingleOrDefaultAsync(cancellationToken);
}
