using System.Security.Claims;
using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Keeps browser sessions on the server. The cookie carries a random secret and nothing else; who that is, in which role and wards, is
/// looked up at every request, so signing out or disabling an account counts at once.
/// </summary>
internal sealed class SessionTickets(Sessions sessions, IHttpContextAccessor http) : ITicketStore
{
    public const string WardClaim = "ward";

    /// <summary>The session is in a client's hands: the client's code and the form.</summary>
    private const string HandedOverClaim = "handed-over";

    private const string MeansClaim = "means";
    private const string PasskeyClaim = "passkey";

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var context = http.HttpContext!;
        var account = new Id<Account>(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!));

        return await sessions.Begin(
            account, SessionKind.Browser, context.Connection.RemoteIpAddress, context.Request.Headers.UserAgent,
            MeansOf(ticket.Principal) ?? SessionMeans.Password,
            ticket.Principal.FindFirstValue(PasskeyClaim) is { } passkey ? Convert.FromHexString(passkey) : null, context.RequestAborted);
    }

    // The session's own clock is on the server; the cookie is never renewed.
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var context = http.HttpContext!;
        context.Items[typeof(SessionTickets)] = key;
        if (await sessions.Find(key, SessionKind.Browser, context.RequestAborted) is not { } signedIn)
        {
            return null;
        }

        Reauthentication.Of(context).GivenAt = signedIn.ConfirmedAt;

        return new(PrincipalOf(signedIn), new() { ExpiresUtc = signedIn.ExpiresAt }, CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>The secret of the session through which a request came.</summary>
    public static string? SecretOf(HttpContext context) => context.Items[typeof(SessionTickets)] as string;

    public Task RemoveAsync(string key) => sessions.SignOut(key, http.HttpContext?.Connection.RemoteIpAddress);

    public static Actor ActorOf(ClaimsPrincipal principal) => new(
        new(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!)),
        Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
        [.. principal.FindAll(WardClaim).Select(claim => claim.Value)]);

    /// <summary>The one form that a session opens while a client holds the device.</summary>
    public static HandedOver? HandedOver(ClaimsPrincipal principal) =>
        principal.FindFirstValue(HandedOverClaim)?.Split('/') is [var code, var id]
            ? new(ClientCode.Parse(code, null), new(Guid.Parse(id)))
            : null;

    /// <summary>By what the session of a signed-in account was begun.</summary>
    public static SessionMeans? MeansOf(ClaimsPrincipal principal) =>
        Enum.TryParse<SessionMeans>(principal.FindFirstValue(MeansClaim), out var means) ? means : null;

    /// <summary>What sign-in itself puts into a ticket: the account, and by what it was recognised.</summary>
    public static ClaimsPrincipal PrincipalOf(Id<Account> account, SessionMeans means, byte[]? passkey = null) =>
        new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.ToString()),
                new(MeansClaim, means.ToString()),
                .. passkey is null ? Array.Empty<Claim>() : [new Claim(PasskeyClaim, Convert.ToHexString(passkey))],
            ],
            CookieAuthenticationDefaults.AuthenticationScheme));

    private static ClaimsPrincipal PrincipalOf(SignedIn signedIn) =>
        new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, signedIn.Actor.AccountId.ToString()),
                new(ClaimTypes.Name, signedIn.FullName),
                new(ClaimTypes.Role, signedIn.Actor.Role.ToString()),
                new(MeansClaim, signedIn.Means.ToString()),
                .. signedIn.Actor.WardCodes.Select(ward => new Claim(WardClaim, ward)),
                .. signedIn.HandedOver is { } form
                    ? [new Claim(HandedOverClaim, $"{form.ClientCode}/{form.AssessmentId}")]
                    : Array.Empty<Claim>(),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme));
}
