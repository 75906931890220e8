using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>From a day on a ward has another name, kind or province; what it was called before stays on record.</summary>
public sealed record RenameWard(
    string Code, string Name, string? NameEn, string ProvinceCode, string ProvinceName, DateOnly? From, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Ward(Code);
}

internal sealed class RenameWardValidator : AbstractValidator<RenameWard>
{
    public RenameWardValidator()
    {
        RuleFor(command => command.Name).IsWardName();
        RuleFor(command => command.NameEn).IsWardNameEn();
        RuleFor(command => command.ProvinceCode).IsProvinceCode();
        RuleFor(command => command.ProvinceName).IsProvinceName();
        RuleFor(command => command.From).NotEmpty().WithMessage(_ => Text.T("Wards.From.Enter"));
    }
}

internal sealed class RenameWardHandler(CaseManagerDb db) : IRequestHandler<RenameWard, Unit>
{
    public async Task<Unit> Handle(RenameWard command, CancellationToken cancellationToken)
    {
        var ward = await db.Set<Ward>().SingleOrDefaultAsync(w => w.Code == command.Code, cancellationToken)
            ?? throw new NotFoundException();
        if (ward.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        var name = new WardName(command.Name.Trim(), command.NameEn.NullIfBlank(), command.ProvinceCode, command.ProvinceName.Trim());
        if (name != ward.Named && ward.Rename(name, command.From!.Value) is { } former)
        {
            db.Add(former);
        }

        return Unit.Value;
    }
}
