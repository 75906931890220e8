using CaseManager.Application.Database;
using CaseManager.Application.People;
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
/// An officer hands a person over to the ward's coordinator. The answer is the same for every person, and for every repetition of the same
/// form.
/// </summary>
public sealed record FileSlip(
    Id<Slip> Id,
    AdultAnswer? Adult,
    bool? Violence,
    bool? Trafficking,
    string PersonLabel,
    AgeBand? AgeBand,
    PersonGender? Gender,
    [property: Telephone] string? Phone,
    IReadOnlyList<ContactWay> ContactWays,
    string? StayingWardCode,
    ReferralBasis? Basis,
    DateOnly? MetOn,
    string PlaceWardCode,
    string? Place,
    IReadOnlyList<SlipNeed> HelpWith,
    bool Urgent,
    string? Note,
    PersonAnswer? Answer,
    HandOverMode? HandOver,
    DateOnly? AppointmentOn = null,
    TimeOnly? AppointmentTime = null,
    string? AppointmentPlace = null) : ICommand<FiledSlip>, ISentOnce, IDraws
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.OwnSlip);

    public Subject About => (StayingWardCode ?? PlaceWardCode) is { Length: > 0 } ward ? Subject.Ward(ward) : Subject.Own;

    Guid? ISentOnce.FormId => Id.Value;

    IReadOnlyList<string> IDraws.Unique => ["slips_reference_key", "slips_card_code_key"];

    /// <summary>The instant of the appointment, once day and time are both there.</summary>
    internal DateTimeOffset? AppointmentAt =>
        AppointmentOn is { } day && AppointmentTime is { } time ? day.StartInVietnam() + time.ToTimeSpan() : null;
}

/// <summary>A slip that was filed; the reference is how people speak of it.</summary>
public sealed record FiledSlip(Id<Slip> Id, string Reference);

internal sealed class FileSlipValidator : AbstractValidator<FileSlip>
{
    public FileSlipValidator(Actor actor, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var today = now.DayInVietnam();

        // What stops a slip is counted and never filed: TallyStop.
        RuleFor(s => s.Adult)
            .Cascade(CascadeMode.Stop)
            .Must(IsChosen).WithMessage(_ => Text.T("Slips.Error.Adult"))
            .NotEqual(AdultAnswer.No).WithMessage(_ => Text.T("Slips.Error.NotAdult"));
        RuleFor(s => s.Violence).Equal(false).WithMessage(_ => Text.T("Slips.Error.Violence"));
        RuleFor(s => s.Trafficking).Equal(false).WithMessage(_ => Text.T("Slips.Error.Trafficking"));

        RuleFor(s => s.PersonLabel)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Slips.Error.PersonLabel"))
            .MaximumLength(Slip.PersonLabelMaxLength).WithMessage(_ => Text.T("Slips.Error.TooLong", Slip.PersonLabelMaxLength));
        RuleFor(s => s.AgeBand).Must(IsChosen).WithMessage(_ => Text.T("Slips.Error.AgeBand"));
        RuleFor(s => s.Gender).Must(IsChosen).WithMessage(_ => Text.T("Slips.Error.Gender"));
        RuleFor(s => s.Phone).IsPhoneOfAPerson();
        RuleFor(s => s.Phone)
            .Must((s, phone) =>
                !string.IsNullOrWhiteSpace(phone)
                    || !(s.ContactWays.Contains(ContactWay.Call) || s.ContactWays.Contains(ContactWay.Message)))
            .WithMessage(_ => Text.T("Slips.Error.PhoneForCall"));
        RuleFor(s => s.ContactWays)
            .Must(ways => ways.Count > 0 && ways.All(Enum.IsDefined)).WithMessage(_ => Text.T("Slips.Error.ContactWays"));

        RuleFor(s => s.StayingWardCode).NotEqual("").WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(s => s.Basis).Must(IsChosen).WithMessage(_ => Text.T("Slips.Error.Basis"));
        RuleFor(s => s.MetOn)
            .Cascade(CascadeMode.Stop)
            .NotNull().WithMessage(_ => Text.T("Slips.Error.MetOn"))
            .Must(day => day <= today).WithMessage(_ => Text.T("Slips.Error.MetInFuture"))
            .Must(day => day >= today.AddDays(-Slip.MetDaysBack)).WithMessage(_ => Text.T("Slips.Error.MetTooLongAgo", Slip.MetDaysBack));
        RuleFor(s => s.PlaceWardCode).Must(ward => actor.WardCodes.Contains(ward)).WithMessage(_ => Text.T("Slips.Error.PlaceWard"));
        RuleFor(s => s.Place)
            .Cascade(CascadeMode.Stop)
            .MaximumLength(Slip.PlaceMaxLength).WithMessage(_ => Text.T("Slips.Error.TooLong", Slip.PlaceMaxLength));
        RuleFor(s => s.HelpWith)
            .Must(needs => needs.Count > 0 && needs.All(Enum.IsDefined)).WithMessage(_ => Text.T("Slips.Error.HelpWith"));
        RuleFor(s => s.Note)
            .Cascade(CascadeMode.Stop)
            .MaximumLength(Slip.NoteMaxLength).WithMessage(_ => Text.T("Slips.Error.TooLong", Slip.NoteMaxLength));

        RuleFor(s => s.Answer)
            .Cascade(CascadeMode.Stop)
            .Must(IsChosen).WithMessage(_ => Text.T("Slips.Error.Answer"))
            .Equal(PersonAnswer.Agreed).WithMessage(_ => Text.T("Slips.Rule.NotAgreed"));
        RuleFor(s => s.HandOver).Must(IsChosen).WithMessage(_ => Text.T("Slips.Error.HandOver"));
        When(s => s.HandOver is HandOverMode.Appointment, () =>
        {
            RuleFor(s => s.AppointmentOn)
                .Cascade(CascadeMode.Stop)
                .NotNull().WithMessage(_ => Text.T("Slips.Error.AppointmentOn"))
                .Must(day => day >= today && day <= today.AddDays(Slip.CardDays - 1))
                .WithMessage(_ => Text.T("Slips.Error.AppointmentFar", Slip.CardDays - 1));
            RuleFor(s => s.AppointmentTime)
                .Cascade(CascadeMode.Stop)
                .NotNull().WithMessage(_ => Text.T("Slips.Error.AppointmentTime"))
                .Must((s, _) => s.AppointmentOn != today || s.AppointmentAt > now).WithMessage(_ => Text.T("Slips.Error.AppointmentPast"));
            RuleFor(s => s.AppointmentPlace)
                .Cascade(CascadeMode.Stop)
                .MaximumLength(Slip.AppointmentPlaceMaxLength)
                .WithMessage(_ => Text.T("Slips.Error.TooLong", Slip.AppointmentPlaceMaxLength));
        });
    }

    private static bool IsChosen<TEnum>(TEnum? choice)
        where TEnum : struct, Enum => choice is { } known && Enum.IsDefined(known);
}

internal sealed class FileSlipHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<FileSlip, FiledSlip>
{
    public async Task<FiledSlip> Handle(FileSlip command, CancellationToken cancellationToken)
    {
        // Sending ends the draft; what was sent before is answered as it was then.
        var before = await db.Database.SqlQuery<string>(
            $"""
            with ended as (delete from intake.slip_drafts where id = {command.Id.Value})
            select reference as "Value" from intake.slips where id = {command.Id.Value}
            """).ToListAsync(cancellationToken);
        if (before is [var reference])
        {
            return new(command.Id, reference);
        }

        var slip = Slip.File(
            command.Id,
            actor.AccountId,
            clock.GetUtcNow(),
            new(
                command.PersonLabel, command.AgeBand!.Value, command.Gender!.Value, PhoneNumber.Read(command.Phone), command.ContactWays,
                command.StayingWardCode),
            new(
                command.Basis!.Value, command.MetOn!.Value, command.PlaceWardCode, command.Place, command.HelpWith, command.Urgent,
                command.Note),
            command.Answer is PersonAnswer.Agreed,
            command.HandOver is HandOverMode.Appointment
                ? new(HandOverMode.Appointment, command.AppointmentAt, command.AppointmentPlace)
                : new(command.HandOver!.Value));
        db.Add(slip);

        return new(slip.Id, slip.Reference);
    }
}
