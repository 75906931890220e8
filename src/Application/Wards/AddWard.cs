using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>A new ward appears in the directory from a day on.</summary>
public sealed record AddWard(string Code, string Name, string? NameEn, string ProvinceCode, string ProvinceName, DateOnly? From)
    : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Ward(Code);

    public WardName Named => new(Name.Trim(), NameEn.NullIfBlank(), ProvinceCode, ProvinceName.Trim());
}

internal sealed class AddWardValidator : AbstractValidator<AddWard>
{
    public AddWardValidator()
    {
        RuleFor(command => command.Code).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Text.T("Wards.Code.Enter"))
            .Matches(@"^[0-9]{5}\z").WithMessage(_ => Text.T("Wards.Code.Enter"));
        RuleFor(command => command.Name).IsWardName();
        RuleFor(command => command.NameEn).IsWardNameEn();
        RuleFor(command => command.ProvinceCode).IsProvinceCode();
        RuleFor(command => command.ProvinceName).IsProvinceName();
        RuleFor(command => command.From).NotEmpty().WithMessage(_ => Text.T("Wards.From.Enter"));
    }
}

internal sealed class AddWardHandler(CaseManagerDb db) : IRequestHandler<AddWard, Unit>
{
    public async Task<Unit> Handle(AddWard command, CancellationToken cancellationToken)
    {
        await db.OneAtATime($"ward {command.Code}", cancellationToken);
        var known = await db.Set<Ward>().AsNoTracking().SingleOrDefaultAsync(ward => ward.Code == command.Code, cancellationToken);
        if (known is not null)
        {
            // The same form, sent twice, made the ward the first time.
            return known.Named == command.Named && known.ValidFrom == command.From
                ? Unit.Value
                : throw new ValidationException([new ValidationFailure(nameof(AddWard.Code), Text.T("Wards.Code.Taken", known.Name))]);
        }

        db.Add(Ward.Establish(command.Code, command.Named, command.From!.Value));

        return Unit.Value;
    }
}
