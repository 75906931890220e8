using CaseManager.Api.Accounts;
using CaseManager.Api.Assessments;
using CaseManager.Api.Audit;
using CaseManager.Api.CarePlans;
using CaseManager.Api.Clients;
using CaseManager.Api.Consents;
using CaseManager.Api.Contacts;
using CaseManager.Api.Disclosures;
using CaseManager.Api.Infrastructure;
using CaseManager.Api.Outcomes;
using CaseManager.Api.Services;
using CaseManager.Api.Slips;
using CaseManager.Application;
using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace CaseManager.Api;

/// <summary>The use cases for other systems, over HTTP under /api/v1.</summary>
internal static class ApiHost
{
    public static async Task<int> Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RouteAccess.LongestBody;
        });
        // An address in a log is a trace of a person: what is asked for stands in the trail, and only there.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddCaseManager(DatabaseSettings.From(builder.Configuration));
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = UseCaseExceptionHandler.Explain);
        builder.Services.AddExceptionHandler<UseCaseExceptionHandler>();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        builder.Services.AddLocalization();
        builder.Services.AddRequestLocalization(Languages.Configure);
        builder.Services.AddOpenApi("v1", OpenApi.Describe);
        builder.Services.AddSignInSettings(builder.Configuration);
        builder.Services.AddAuthentication(BearerTokens.Scheme).AddScheme<BearerTokenOptions, BearerTokens>(BearerTokens.Scheme, null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        var app = builder.Build();
        app.Services.GetRequiredService<PortalOptions>().Check(app.Environment.IsProduction());
        app.UseRequestLocalization();
        app.Use(JsonOnly);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(async (context, next) =>
        {
            var acting = context.RequestServices.GetRequiredService<RequestActor>();
            acting.From = context.Connection.RemoteIpAddress;
            acting.Session = BearerTokens.TokenOf(context.Request);
            if (BearerTokens.ActorOf(context.User) is { } actor)
            {
                acting.Actor = actor;
            }

            await next(context);
        });
        app.UseAuthorization();
        app.UseMiddleware<RedisclosureNotice>();
        app.UseMiddleware<RouteAccess>();

        if (!app.Environment.IsProduction())
        {
            app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        }

        app.MapGet("/health", () => TypedResults.Ok()).AllowAnonymous().ExcludeFromDescription();
        var api = app.MapGroup("/api/v1").AddEndpointFilter<RouteGroupBuilder, DefinedEnums>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapSessions();
        api.MapSlips();
        api.MapClients();
        api.MapConsents();
        api.MapAssessments();
        api.MapServices();
        api.MapContacts();
        api.MapCarePlans();
        api.MapOutcomes();
        api.MapAudit();
        api.MapDisclosures();

        await app.RunAsync();

        return 0;
    }

    // Every answer is JSON, and no cache on the way may store it.
    private static Task JsonOnly(HttpContext context, RequestDelegate next)
    {
        context.Request.Headers.Accept = "application/json";
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";

            return Task.CompletedTask;
        });

        return next(context);
    }
}
