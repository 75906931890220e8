using System.Collections.Frozen;
using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Infrastructure;

/// <summary>Sign-in, sessions, and telling the use cases who acts.</summary>
internal static class SigningIn
{
    public static void AddSigningIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSignInSettings(builder.Configuration);
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc =>
        {
            mvc.Filters.Add<UseCaseExceptionFilter>();
            mvc.Filters.Add<PageAccess>();
            mvc.Filters.Add<ReauthenticationFilter>();
            mvc.Filters.Add<ClientPageFilter>();
            mvc.Filters.Add<NoHealthContentFilter>();
        });
        services.AddSingleton<ITicketStore, SessionTickets>();
        services.AddSingleton<HeldForms>();

        var secure = !builder.Environment.IsDevelopment();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/accounts/sign-in";
            cookie.LogoutPath = "/accounts/sign-out";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = Sessions.Longest;
            cookie.Cookie.Name = OurCookies.Name("lead", secure);
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Events.OnRedirectToLogin = AskToSignIn;
            cookie.Cookie.SecurePolicy = OurCookies.Policy(secure);
        });
        services.AddSingleton(new KnownDeviceCookie(secure));
        services.Configure<AntiforgeryOptions>(form =>
        {
            form.Cookie.Name = OurCookies.Name("lead.form", secure);
            // A browser takes a cookie of this name with Secure alone; Always would be an error for whoever asks without HTTPS.
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieTempDataProviderOptions>(notice => notice.Cookie.SecurePolicy = OurCookies.Policy(secure));
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ITicketStore>((cookie, store) => cookie.SessionStore = store);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    // Who was sending something is told that the session is over, and finds it again after signing in; who was only going somewhere goes on
    // there.
    private static async Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> asked)
    {
        if (!HttpMethods.IsPost(asked.Request.Method))
        {
            asked.Response.Redirect(asked.RedirectUri);

            return;
        }

        await asked.HttpContext.RequestServices.GetRequiredService<HeldForms>().Hold(asked.HttpContext);
        asked.Response.StatusCode = SessionEndedFilter.StatusCode;
    }

    public static void UseSigningIn(this WebApplication app)
    {
        app.Services.GetRequiredService<PortalOptions>().Check(app.Environment.IsProduction());
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(async (context, next) =>
        {
            var acting = context.RequestServices.GetRequiredService<RequestActor>();
            // Until a page says what it sends, nothing is sent.
            acting.Declared = FrozenSet<Type>.Empty;
            acting.From = context.Connection.RemoteIpAddress;
            acting.Session = SessionTickets.SecretOf(context);
            if (context.User.Identity is { IsAuthenticated: true })
            {
                acting.Actor = SessionTickets.ActorOf(context.User);
                acting.HandedOver = SessionTickets.HandedOver(context.User);
                acting.IsUnfinished = SetUpAccess.IsUnfinished(context.User);
            }

            if (acting.IsUnfinished && !SetUpAccess.IsOpen(context.Request))
            {
                SetUpAccess.Refuse(context);

                return;
            }

            if (acting.HandedOver is not null && !HandOverAccess.IsOpen(context.Request))
            {
                HandOverAccess.Refuse(context);

                return;
            }

            await next(context);
        });
        app.UseAuthorization();
    }
}
