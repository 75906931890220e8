using System.Globalization;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Vietnamese unless the reader chose English. What the browser asks for is not looked at: many phones are set to English.
/// </summary>
public static class Language
{
    public const string Cookie = "lead.lang";

    public static readonly CultureInfo Vietnamese = new("vi-VN");

    /// <summary>English as written in Britain, so that 03/05 stays the third of May.</summary>
    public static readonly CultureInfo English = new("en-GB");

    /// <summary>The other language than the one in sight.</summary>
    public static CultureInfo Other => IsVietnamese ? English : Vietnamese;

    public static bool IsVietnamese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Vietnamese);
        options.SupportedCultures = [Vietnamese, English];
        options.SupportedUICultures = [Vietnamese, English];
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
        options.ApplyCurrentCultureToResponseHeaders = true;
    }

    /// <summary>The framework's own messages about typed values, in the words of the product.</summary>
    public static void Speak(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Text.T("Common.Error.Invalid"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Text.T("Common.Error.Invalid"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Text.T("Common.Error.Invalid"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Text.T("Common.Error.Invalid"));
        messages.SetValueIsInvalidAccessor(_ => Text.T("Common.Error.Invalid"));
        messages.SetValueMustBeANumberAccessor(_ => Text.T("Common.Error.Number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Text.T("Common.Error.Number"));
        messages.SetMissingBindRequiredValueAccessor(_ => Text.T("Common.Error.Missing"));
        messages.SetMissingKeyOrValueAccessor(() => Text.T("Common.Error.Missing"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Text.T("Common.Error.Missing"));
        messages.SetValueMustNotBeNullAccessor(_ => Text.T("Common.Error.Missing"));
    }
}

/// <summary>Gives attributes such as <c>[Required]</c> words of ours when they bring none: the key of a text, or the general one.</summary>
public sealed class ValidationTexts : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute
            in context.ValidationMetadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = attribute is System.ComponentModel.DataAnnotations.RequiredAttribute
                    ? "Common.Error.Missing"
                    : "Common.Error.Invalid";
            }
        }
    }
}

/// <summary>Lets attributes name a text by its key.</summary>
public sealed class TextLocalizer : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, Text.T(name));

    public LocalizedString this[string name, params object[] arguments] => new(name, Text.T(name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
