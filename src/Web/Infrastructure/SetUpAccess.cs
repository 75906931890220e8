using System.Security.Claims;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// A session that has still to set up a second factor answers nothing but the page for it, and what that is made of. It is asked before any
/// page.
/// </summary>
internal static class SetUpAccess
{
    public const string Path = "/accounts/second-factor";

    private static readonly PathString[] Open =
        [Path, "/language", "/accounts/sign-out", "/errors", "/js", "/lib", "/privacy", "/accessibility"];

    public static bool IsUnfinished(ClaimsPrincipal user) => SessionTickets.MeansOf(user) is Application.Accounts.SessionMeans.SetUp;

    public static bool IsOpen(HttpRequest request) =>
        Open.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) || request.Path == "/mark.svg";

    /// <summary>Going anywhere leads there; whatever else is sent is not found.</summary>
    public static void Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(Path);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
