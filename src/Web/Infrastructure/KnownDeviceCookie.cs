using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// What a browser holds once somebody signed in there: guesses of strangers then keep nobody out on this device. It says nothing about
/// the person and opens nothing.
/// </summary>
public sealed class KnownDeviceCookie(bool secure)
{
    private readonly string _name = OurCookies.Name("lead.device", secure);

    /// <summary>What this browser holds.</summary>
    public string? Of(HttpRequest request) => request.Cookies[_name];

    /// <summary>Gives the browser what it holds from now on.</summary>
    public void Give(HttpResponse response, string known) => response.Cookies.Append(_name, known, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(Limits.KnownDeviceDays),
        SameSite = SameSiteMode.Strict,
        Secure = secure || response.HttpContext.Request.IsHttps,
    });
}
