using CaseManager.Application.Pipeline;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace CaseManager.Web.Infrastructure;

/// <summary>Sign-in, sessions, and telling the use cases who acts.</summary>
internal static class SigningIn
{
    public static void AddSigningIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton(new Host(builder.Configuration.GetValue("Face", Face.Both)));
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc =>
        {
            mvc.Filters.Add<UseCaseExceptionFilter>();
            mvc.Filters.Add<DoorFilter>();
            mvc.Filters.Add<PasswordAgainFilter>();
            mvc.Filters.Add<Pages.Clients.ClientPageFilter>();
        });
        services.AddSingleton<ITicketStore, SessionTickets>();

        var keys = services.AddDataProtection().SetApplicationName("casemanager-web");
        if (builder.Configuration["DataProtection:Folder"] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new(folder));
        }

        var secure = !builder.Environment.IsDevelopment();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/accounts/sign-in";
            cookie.LogoutPath = "/accounts/sign-out";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = Application.Accounts.Sessions.Longest;
            cookie.Cookie.Name = secure ? "__Host-lead" : "lead";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ITicketStore>((cookie, store) => cookie.SessionStore = store);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void UseSigningIn(this WebApplication app)
    {
        if (app.Environment.IsProduction() && app.Services.GetRequiredService<Host>().Face is Face.Both)
        {
            throw new InvalidOperationException("In production say Face=Police or Face=Programme: the two sides are two processes.");
        }

        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            var acting = context.RequestServices.GetRequiredService<ActingAs>();
            acting.From = context.Connection.RemoteIpAddress;
            acting.Session = SessionTickets.SecretOf(context);
            if (context.User.Identity is { IsAuthenticated: true })
            {
                acting.Actor = SessionTickets.ActorOf(context.User);
            }

            await next(context);
        });
        app.UseAuthorization();
    }
}
