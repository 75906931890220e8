namespace CaseManager.Web.Infrastructure;

/// <summary>
/// While a session is in a client's hands it answers nothing but the form, the PIN, and what these are made of. It is asked before any
/// page.
/// </summary>
internal static class HandOverAccess
{
    public const string Path = "/hand-over";

    private static readonly PathString[] Open = [Path, "/language", "/accounts/sign-out", "/errors", "/js", "/lib"];

    public static bool IsOpen(HttpRequest request) =>
        Open.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) || request.Path == "/mark.svg";

    /// <summary>Going back or typing an address leads to the form again; any other address is not found.</summary>
    public static void Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect(Path);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
