using CaseManager.Application.Slips;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseManager.Web.Pages.Slips;

/// <summary>The key to the drafts of one phone. It lives in that phone's cookie and nowhere else, for as long as the last draft.</summary>
internal static class DraftKey
{
    /// <summary>The phone's key; one that opens nothing when it has none.</summary>
    public static byte[] Read(HttpContext http)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(http.Request.Cookies[Name(http)] ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>The phone's key, made now if it has none, for another three days.</summary>
    public static byte[] Keep(HttpContext http)
    {
        var key = Read(http) is { Length: DraftSeal.KeyLength } known ? known : DraftSeal.NewKey();
        http.Response.Cookies.Append(Name(http), WebEncoders.Base64UrlEncode(key), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromHours(Domain.Slips.SlipDraft.LifetimeHours),
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
        });

        return key;
    }

    // A browser takes the prefix from a secure page only, and then from this site only.
    private static string Name(HttpContext http) => http.Request.IsHttps ? "__Host-draft" : "lead.draft";
}
