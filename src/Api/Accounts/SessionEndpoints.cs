using System.Text.Json.Serialization;
using CaseManager.Api.Infrastructure;
using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Accounts;

internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/session").WithTags("Session");

        sessions.MapPost("/", Begin).AllowAnonymous().RequireRateLimiting(AddressLimits.SignIn).WithSummary("Sign in and get a token");
        sessions.MapDelete("/", End).Needs(AccessNeed.ToWrite(DataCategory.OwnAccount)).WithSummary("Revoke the token");
    }

    private static async Task<Results<Created<SessionResponse>, ProblemHttpResult>> Begin(
        SignInRequest body, HttpContext http, SignIns signIns, Sessions sessions, PortalOptions portal, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var ip = http.Connection.RemoteIpAddress;
        var device = http.Request.Headers.UserAgent.ToString();
        var (answer, account, _) = await signIns.Try(
            body.UserName, body.Password, portal.Welcomes, ip, device, code: body.Code, cancellationToken: cancellationToken);
        if (answer is not SignInAnswer.Welcome)
        {
            return TypedResults.Problem(Text.T($"Accounts.SignIn.{answer}"), statusCode: StatusCodes.Status401Unauthorized);
        }

        var means = string.IsNullOrEmpty(body.Code) ? SessionMeans.Password : SessionMeans.Code;
        var secret = await sessions.Begin(account, SessionKind.Api, ip, device, means, cancellationToken: cancellationToken);

        return TypedResults.Created("/api/v1/session", new SessionResponse(secret, clock.GetUtcNow() + Sessions.Longest));
    }

    private static async Task<NoContent> End(HttpRequest request, Sessions sessions, CancellationToken cancellationToken)
    {
        await sessions.SignOut(BearerTokens.TokenOf(request)!, request.HttpContext.Connection.RemoteIpAddress, cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>The code is that of the person's authenticator app, or one of the codes on paper; each counts once.</summary>
    internal sealed record SignInRequest(
        string UserName, [property: JsonConverter(typeof(Json.AsTyped))] string Password, string? Code = null);

    /// <summary>A bearer token: send it as <c>Authorization: Bearer …</c>. It ends earlier after half an hour's rest.</summary>
    internal sealed record SessionResponse(string AccessToken, DateTimeOffset ExpiresAt);
}
