using CaseManager.Api.Accounts;
using CaseManager.Api.Infrastructure;
using CaseManager.Application;
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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddCaseManager(DatabaseSettings.From(builder.Configuration));
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<UseCaseExceptionHandler>();
        builder.Services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        builder.Services.AddLocalization();
        builder.Services.AddRequestLocalization(Languages.Configure);
        builder.Services.AddOpenApi("v1", OpenApi.Describe);
        builder.Services.AddAuthentication(BearerTokens.Scheme).AddScheme<BearerTokenOptions, BearerTokens>(BearerTokens.Scheme, null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            var acting = context.RequestServices.GetRequiredService<ActingAs>();
            acting.From = context.Connection.RemoteIpAddress;
            if (BearerTokens.ActorOf(context.User) is { } actor)
            {
                acting.Actor = actor;
            }

            await next(context);
        });
        app.UseAuthorization();

        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        app.MapGet("/health", () => TypedResults.Ok()).AllowAnonymous().ExcludeFromDescription();
        var api = app.MapGroup("/api/v1");
        api.MapSessions();

        await app.RunAsync();

        return 0;
    }
}
