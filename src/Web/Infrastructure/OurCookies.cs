namespace CaseManager.Web.Infrastructure;

/// <summary>Outside development a cookie of weight travels by HTTPS alone, and no neighbour under the same domain can set it.</summary>
internal static class OurCookies
{
    public static string Name(string name, bool secure) => secure ? $"__Host-{name}" : name;

    public static CookieSecurePolicy Policy(bool secure) => secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
