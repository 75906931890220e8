using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using FluentValidation;

namespace CaseManager.Application.Consents;

/// <summary>What every consent form must say.</summary>
internal sealed class ConsentFormValidator : AbstractValidator<ConsentForm>
{
    public const int RecipientMaxLength = 200;
    private const int MostProviders = 20;

    public ConsentFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.Purposes).NotEmpty().WithMessage(_ => Text.T("Consents.Error.Purposes"));
        RuleForEach(form => form.Purposes).IsInEnum().WithMessage(_ => Text.T("Consents.Error.Purposes"));
        RuleFor(form => form.Channel).Chosen().WithMessage(_ => Text.T("Consents.Error.Channel"));
        RuleFor(form => form.Language).Must(language => language is "vi" or "en").WithMessage(_ => Text.T("Consents.Error.Language"));
        RuleFor(form => form.TextVersion)
            .Must(version => version is { Length: > 0 and <= 10 })
            .WithMessage(_ => Text.T("Consents.Rule.TextChanged"));

        RuleFor(form => form.ProviderIds)
            .Must(ids => ids.Count is > 0 and <= MostProviders)
            .When(form => form.Purposes.Contains(ConsentPurpose.ShareWithProvider))
            .WithMessage(_ => Text.T("Consents.Error.Providers"));
        RuleFor(form => form.ProviderIds)
            .Empty()
            .When(form => !form.Purposes.Contains(ConsentPurpose.ShareWithProvider))
            .WithMessage(_ => Text.T("Consents.Error.ProvidersWithoutPurpose"));

        RuleFor(form => form.HivProviderIds)
            .Must(ids => ids.Count is > 0 and <= MostProviders)
            .When(form => form.Purposes.Contains(ConsentPurpose.ShareHivWithProvider))
            .WithMessage(_ => Text.T("Consents.Error.Providers"));
        RuleFor(form => form.HivProviderIds)
            .Empty()
            .When(form => !form.Purposes.Contains(ConsentPurpose.ShareHivWithProvider))
            .WithMessage(_ => Text.T("Consents.Error.HivProvidersWithoutPurpose"));

        RuleFor(form => form.HivUnit)
            .NotEmpty()
            .When(form => form.Purposes.Contains(ConsentPurpose.HivInformation))
            .WithMessage(_ => Text.T("Consents.Error.HivUnit"));
        RuleFor(form => form.HivUnit).MaximumLength(RecipientMaxLength).WithMessage(_ => Text.T("Common.Error.Long", RecipientMaxLength));
        RuleFor(form => form.Channel)
            .Must(channel => channel is null || ConsentTerms.InWriting(channel.Value))
            .When(form =>
                form.Purposes.Contains(ConsentPurpose.HivInformation) || form.Purposes.Contains(ConsentPurpose.ShareHivWithProvider))
            .WithMessage(_ => Text.T("Consents.Error.HivChannel"));

        RuleFor(form => form.Until)
            .Must(until => until is null || (until >= clock.Today() && until <= clock.Today().AddMonths(Limits.LongestConsentMonths)))
            .WithMessage(_ => Text.T("Consents.Error.Until", Limits.LongestConsentMonths));
    }
}
