using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseManager.Application.Accounts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaseManager.Api.Infrastructure;

internal sealed class BearerTokenOptions : AuthenticationSchemeOptions;

/// <summary>
/// Bearer tokens are sessions on the server: opaque, looked up at every request, and gone the moment they are revoked.
/// </summary>
internal sealed class BearerTokens(
    IOptionsMonitor<BearerTokenOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions,
    PortalOptions portal)
    : AuthenticationHandler<BearerTokenOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";
    private const string WardClaim = "ward";

    public static string? TokenOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && string.Equals(header.Scheme, Scheme, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;

    public static Actor? ActorOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
            ? new(
                new Id<Account>(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!)),
                Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
                [.. principal.FindAll(WardClaim).Select(claim => claim.Value)])
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { Length: > 0 } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.Find(token, SessionKind.Api, Context.RequestAborted) is not { Actor: var actor } signedIn
            || !portal.Welcomes(actor.Role))
        {
            return AuthenticateResult.Fail("The token is not, or no longer, valid.");
        }

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, actor.AccountId.ToString()),
                new(ClaimTypes.Name, signedIn.FullName),
                new(ClaimTypes.Role, actor.Role.ToString()),
                .. actor.WardCodes.Select(ward => new Claim(WardClaim, ward)),
            ],
            Scheme);

        return AuthenticateResult.Success(new(new(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Scheme;

        return base.HandleChallengeAsync(properties);
    }
}
