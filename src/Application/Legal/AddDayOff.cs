using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>An administrator adds a public holiday, or a Saturday that is worked. Clocks that run already keep their end.</summary>
public sealed record AddDayOff(
    Id<DayOff> Id, DateOnly? Day, DayOffKind? Kind, string NameVi, string NameEn, string Source, bool Provisional)
    : ICreates<DayOff>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Rules);

    public Subject About => Subject.Own;
}

internal sealed class AddDayOffValidator : AbstractValidator<AddDayOff>
{
    public AddDayOffValidator()
    {
        RuleFor(c => c.Day).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(c => c.Day)
            .InclusiveBetween(new DateOnly(2020, 1, 1), new DateOnly(2100, 12, 31))
            .WithMessage(_ => Text.T("Common.Error.Date"));
        RuleFor(c => c.Kind).Chosen().WithMessage(_ => Text.T("Legal.Error.DayOffKind"));
        RuleFor(c => c.NameVi).NotEmpty().WithMessage(_ => Text.T("Legal.Error.Enter", Text.T("Legal.Rule.NameVi")));
        RuleFor(c => c.NameVi).MaximumLength(120).WithMessage(_ => Text.T("Common.Error.Long", 120));
        RuleFor(c => c.NameEn).NotEmpty().WithMessage(_ => Text.T("Legal.Error.Enter", Text.T("Legal.Rule.NameEn")));
        RuleFor(c => c.NameEn).MaximumLength(120).WithMessage(_ => Text.T("Common.Error.Long", 120));
        RuleFor(c => c.Source).NotEmpty().WithMessage(_ => Text.T("Legal.Error.Enter", Text.T("Legal.DaysOff.Source")));
        RuleFor(c => c.Source).MaximumLength(300).WithMessage(_ => Text.T("Common.Error.Long", 300));
    }
}

internal sealed class AddDayOffHandler(CaseManagerDb db) : IRequestHandler<AddDayOff, Id<DayOff>>
{
    public async Task<Id<DayOff>> Handle(AddDayOff command, CancellationToken cancellationToken)
    {
        if (await db.Set<DayOff>().AnyAsync(day => day.Day == command.Day, cancellationToken))
        {
            throw new RuleBrokenException("Legal.Rule.DayTaken");
        }

        db.Add(DayOff.Of(
            command.Id, command.Day!.Value, command.Kind!.Value, command.NameVi.Trim(), command.NameEn.Trim(), command.Source.Trim(),
            command.Provisional));

        return command.Id;
    }
}
