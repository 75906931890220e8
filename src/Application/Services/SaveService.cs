using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>An administrator adds a service, or writes down that the service or the law about it changed.</summary>
/// <param name="Version">The version that was edited; null for a new service.</param>
public sealed record SaveService(
    string Code, string NameVi, string NameEn, ServiceGroup? Group, ServiceCourse? Course, DataCategory? Category, LegalExposure? Exposure,
    string Source, DateOnly? SourceOn, string? ConsequenceVi, string? ConsequenceEn, DateOnly? ValidFrom, DateOnly? ValidTo,
    long? Version = null) : ICommand<string>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

internal sealed class SaveServiceValidator : AbstractValidator<SaveService>
{
    public SaveServiceValidator()
    {
        RuleFor(s => s.Code).Matches("^[a-z][a-z0-9-]{1,39}$").WithMessage(_ => Text.T("Services.Directory.Code.Form"));
        RuleFor(s => s.NameVi)
            .NotEmpty()
            .WithMessage(_ => Text.T("Services.Directory.NameVi.Enter"))
            .MaximumLength(120)
            .WithMessage(_ => Text.T("Services.Long", 120));
        RuleFor(s => s.NameEn)
            .NotEmpty()
            .WithMessage(_ => Text.T("Services.Directory.NameEn.Enter"))
            .MaximumLength(120)
            .WithMessage(_ => Text.T("Services.Long", 120));
        RuleFor(s => s.Source)
            .NotEmpty()
            .WithMessage(_ => Text.T("Services.Directory.Source.Enter"))
            .MaximumLength(300)
            .WithMessage(_ => Text.T("Services.Long", 300));
        RuleFor(s => s.Group).Chosen().WithMessage(_ => Text.T("Services.Directory.Group.Choose"));
        RuleFor(s => s.Course).Chosen().WithMessage(_ => Text.T("Services.Directory.Course.Choose"));
        RuleFor(s => s.Exposure).Chosen().WithMessage(_ => Text.T("Services.Directory.Exposure.Choose"));
        RuleFor(s => s.Category)
            .Must(category => category is DataCategory.Care or DataCategory.Health or DataCategory.Hiv or DataCategory.Legal)
            .WithMessage(_ => Text.T("Services.Directory.Category.Choose"));
        RuleFor(s => s.ConsequenceVi).MaximumLength(4000).WithMessage(_ => Text.T("Services.Long", 4000))
            .NotEmpty()
            .When(s => s.Exposure is not (null or LegalExposure.None), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => Text.T("Services.Rule.ConsequenceMissing"));
        RuleFor(s => s.ConsequenceEn).MaximumLength(4000).WithMessage(_ => Text.T("Services.Long", 4000))
            .NotEmpty()
            .When(s => s.Exposure is not (null or LegalExposure.None), ApplyConditionTo.CurrentValidator)
            .WithMessage(_ => Text.T("Services.Rule.ConsequenceMissing"));
        RuleFor(s => s.SourceOn).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(s => s.ValidFrom).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(s => s.ValidTo)
            .Must((s, to) => !(to < s.ValidFrom))
            .WithMessage(s => Text.T("Services.Rule.EndsBeforeItBegins", s.ValidFrom!.Value));
    }
}

internal sealed class SaveServiceHandler(CaseManagerDb db) : IRequestHandler<SaveService, string>
{
    public async Task<string> Handle(SaveService command, CancellationToken cancellationToken)
    {
        var law = new LegalFacts(
            command.Exposure!.Value, command.Source.Trim(), command.SourceOn!.Value, NullIfBlank(command.ConsequenceVi),
            NullIfBlank(command.ConsequenceEn));
        await db.OneAtATime($"service {command.Code}", cancellationToken);
        var service = await db.Set<Service>().SingleOrDefaultAsync(s => s.Code == command.Code, cancellationToken);
        if (command.Version is null)
        {
            if (service is not null)
            {
                throw new RuleBrokenException("Services.Rule.CodeTaken", command.Code);
            }

            db.Add(Service.Add(
                command.Code, command.NameVi.Trim(), command.NameEn.Trim(), command.Group!.Value, command.Course!.Value,
                command.Category!.Value, law, command.ValidFrom!.Value, command.ValidTo));

            return command.Code;
        }

        if (service is null)
        {
            throw new NotFoundException();
        }

        if (service.Version != command.Version)
        {
            throw new StaleVersionException();
        }

        service.Describe(command.NameVi.Trim(), command.NameEn.Trim(), command.Group!.Value, command.Course!.Value);
        service.OfferFrom(command.ValidFrom!.Value, command.ValidTo);
        service.ChangeLaw(law);

        return service.Code;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
