using System.Globalization;

namespace CaseManager.Api.Infrastructure;

/// <summary>Messages in the language that the other system asks for; Vietnamese when it does not say.</summary>
internal static class Languages
{
    public static void Configure(RequestLocalizationOptions options)
    {
        CultureInfo[] cultures = [new("vi-VN"), new("en-GB"), new("vi"), new("en")];
        options.DefaultRequestCulture = new(cultures[0]);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider()];
    }
}
