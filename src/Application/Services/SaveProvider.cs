using CaseManager.Application.Database;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Domain.Wards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>An administrator adds a provider, or writes down what changed about it; saving it says that all of it is true today.</summary>
/// <param name="Version">The version that was edited; null for a new provider.</param>
public sealed record SaveProvider(
    Id<Provider> Id, string Name, ProviderKind? Kind, string WardCode, string Address, [property: Telephone] string? Phone, string? Hours,
    string? Cost, bool AcceptsHealthInsurance, bool AcceptsWithoutPapers, IReadOnlyCollection<string> ServiceCodes,
    IReadOnlyCollection<string> WardCodes, DateOnly? ValidFrom, DateOnly? ValidTo, long? Version = null) : ICreates<Provider>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Record(Id);

    Guid? ISentOnce.FormId => Version is null ? Id.Value : null;
}

internal sealed class SaveProviderValidator : AbstractValidator<SaveProvider>
{
    public SaveProviderValidator(CaseManagerDb db)
    {
        RuleFor(p => p.Name)
            .NotEmpty()
            .WithMessage(_ => Text.T("Services.Directory.Name.Enter"))
            .MaximumLength(200)
            .WithMessage(_ => Text.T("Services.Long", 200));
        RuleFor(p => p.Kind).Chosen().WithMessage(_ => Text.T("Services.Directory.Kind.Choose"));
        RuleFor(p => p.Address)
            .NotEmpty()
            .WithMessage(_ => Text.T("Services.Directory.Address.Enter"))
            .MaximumLength(300)
            .WithMessage(_ => Text.T("Services.Long", 300));
        RuleFor(p => p.Phone).IsPhoneOfAnOffice();
        RuleFor(p => p.Hours).MaximumLength(200).WithMessage(_ => Text.T("Services.Long", 200));
        RuleFor(p => p.Cost).MaximumLength(200).WithMessage(_ => Text.T("Services.Long", 200));
        RuleFor(p => p.ServiceCodes).NotEmpty().WithMessage(_ => Text.T("Services.Directory.Services.Choose"))
            .MustAsync(async (codes, cancel) =>
                await db.Set<Service>().CountAsync(s => codes.Contains(s.Code), cancel) == codes.Distinct().Count())
            .WithMessage(_ => Text.T("Services.Directory.Services.Choose"));
        RuleFor(p => p.WardCodes).NotEmpty().WithMessage(_ => Text.T("Services.Directory.Wards.Choose"))
            .MustAsync(async (codes, cancel) =>
                await db.Set<Ward>().CountAsync(w => codes.Contains(w.Code), cancel) == codes.Distinct().Count())
            .WithMessage(_ => Text.T("Services.Directory.Wards.Choose"));
        RuleFor(p => p.WardCode).MustAsync((code, cancel) => db.Set<Ward>().AnyAsync(w => w.Code == code, cancel))
            .WithMessage(_ => Text.T("Services.Directory.Ward.Choose"));
        RuleFor(p => p.ValidFrom).NotNull().WithMessage(_ => Text.T("Common.Error.DateMissing"));
        RuleFor(p => p.ValidTo)
            .Must((p, to) => !(to < p.ValidFrom))
            .WithMessage(p => Text.T("Services.Rule.EndsBeforeItBegins", p.ValidFrom!.Value));
    }
}

internal sealed class SaveProviderHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<SaveProvider, Id<Provider>>
{
    public async Task<Id<Provider>> Handle(SaveProvider command, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var contact = new ProviderContact(
            command.Address.Trim(), PhoneNumber.ReadOffice(command.Phone), NullIfBlank(command.Hours), NullIfBlank(command.Cost),
            command.AcceptsHealthInsurance, command.AcceptsWithoutPapers);
        var provider = await db.Set<Provider>()
            .Include(p => p.Services).Include(p => p.Wards).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == command.Id, cancellationToken);

        if (provider is null != command.Version is null)
        {
            throw new NotFoundException();
        }

        if (provider is null)
        {
            provider = Provider.Add(
                command.Id, command.Name.Trim(), command.Kind!.Value, command.WardCode, contact, today, command.ValidFrom!.Value,
                command.ValidTo);
            db.Add(provider);
        }
        else if (provider.Version != command.Version)
        {
            throw new StaleVersionException();
        }
        else
        {
            provider.Describe(command.Name.Trim(), command.Kind!.Value, command.WardCode, contact);
            provider.OpenFrom(command.ValidFrom!.Value, command.ValidTo);
            provider.ConfirmStillTrue(today);
            // Another service or ward is a change of the provider too: a second editor must notice it.
            db.Entry(provider).Property(p => p.ConfirmedOn).IsModified = true;
        }

        provider.Offer(command.ServiceCodes, today);
        provider.Serve(command.WardCodes);

        return command.Id;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
