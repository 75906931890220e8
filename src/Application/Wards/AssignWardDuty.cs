using CaseManager.Application.Database;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>Says whom officers call for a ward, and who stands in.</summary>
/// <param name="Version">0 while the duty is not assigned.</param>
public sealed record AssignWardDuty(
    string WardCode, string CoordinatorName, [property: Telephone] string Phone, string Hours, string Place, string? DeputyName,
    [property: Telephone] string? DeputyPhone, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Ward(WardCode);
}

internal sealed class AssignWardDutyValidator : AbstractValidator<AssignWardDuty>
{
    public AssignWardDutyValidator()
    {
        RuleFor(command => command.CoordinatorName).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Wards.Duty.CoordinatorName.Enter"))
            .MaximumLength(DutyCoordinator.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", DutyCoordinator.NameMaxLength));
        RuleFor(command => command.Phone).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Common.Error.PhoneOffice"))
            .IsPhoneOfAnOffice();
        RuleFor(command => command.Hours).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Wards.Duty.Hours.Enter"))
            .MaximumLength(DutyCoordinator.HoursMaxLength).WithMessage(_ => Text.T("Common.Error.Long", DutyCoordinator.HoursMaxLength));
        RuleFor(command => command.Place).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Wards.Duty.Place.Enter"))
            .MaximumLength(DutyCoordinator.PlaceMaxLength).WithMessage(_ => Text.T("Common.Error.Long", DutyCoordinator.PlaceMaxLength));
        RuleFor(command => command.DeputyName).Cascade(CascadeMode.Stop)
            .MaximumLength(DutyCoordinator.NameMaxLength).WithMessage(_ => Text.T("Common.Error.Long", DutyCoordinator.NameMaxLength))
            .NotEmpty()
            .When(command => command.DeputyPhone.NullIfBlank() is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => Text.T("Wards.Duty.DeputyName.Enter"));
        RuleFor(command => command.DeputyPhone).Cascade(CascadeMode.Stop)
            .NotEmpty()
            .When(command => command.DeputyName.NullIfBlank() is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => Text.T("Common.Error.PhoneOffice"))
            .IsPhoneOfAnOffice();
    }
}

internal sealed class AssignWardDutyHandler(CaseManagerDb db) : IRequestHandler<AssignWardDuty, Unit>
{
    public async Task<Unit> Handle(AssignWardDuty command, CancellationToken cancellationToken)
    {
        if (!await db.Set<Ward>().AnyAsync(ward => ward.Code == command.WardCode, cancellationToken))
        {
            throw new NotFoundException();
        }

        var duty = await db.Set<DutyCoordinator>().SingleOrDefaultAsync(d => d.WardCode == command.WardCode, cancellationToken);
        if ((duty?.Version ?? 0) != command.Version)
        {
            throw new StaleVersionException();
        }

        var (name, phone, hours, place) = (
            command.CoordinatorName.Trim(), PhoneNumber.ReadOffice(command.Phone)!, command.Hours.Trim(), command.Place.Trim());
        var (deputyName, deputyPhone) = (command.DeputyName.NullIfBlank(), PhoneNumber.ReadOffice(command.DeputyPhone));
        if (duty is null)
        {
            db.Add(DutyCoordinator.Of(command.WardCode, name, phone, hours, place, deputyName, deputyPhone));
        }
        else
        {
            duty.Change(name, phone, hours, place, deputyName, deputyPhone);
        }

        return Unit.Value;
    }
}
