using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CaseManager.Web.Infrastructure;

/// <summary>What every page stands on: languages, reading of forms, headers, compression, error pages.</summary>
public static class WebUi
{
    /// <summary>Carries <c>TempData["Notice"]</c>, one sentence about what was just done, over to the next page.</summary>
    public const string NoticeCookie = "lead.notice";

    public static IServiceCollection AddWebUi(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Language.Configure);
        services.AddRazorPages(options => options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase())))
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => new TextLocalizer());
        services.Configure<MvcOptions>(options =>
        {
            Language.Speak(options);
            options.ModelBinderProviders.Insert(0, new BinderProvider());
            options.ModelMetadataDetailsProviders.Add(new EmptyTextMetadata());
            options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.Filters.Add<SessionEndedFilter>();
        });
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Vietnamese letters travel as themselves, not as &#x1EA5;
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Tokens in pages differ each time and cookies are not sent from other sites, so compressing pages reveals nothing.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Form-Token";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = NoticeCookie;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.TryAddSingleton(TimeProvider.System);

        return services;
    }

    /// <summary>Comes first of all; sign-in and the pages themselves come after.</summary>
    public static WebApplication UseWebUi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");

        return app;
    }

    /// <summary>A refusal looks like a page that does not exist.</summary>
    public static int ShownStatus(int status) => status == StatusCodes.Status403Forbidden ? StatusCodes.Status404NotFound : status;
}
