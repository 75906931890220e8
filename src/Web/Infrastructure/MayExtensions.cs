using CaseManager.Application.Pipeline;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Whether a button, a link or a form is shown: only to those who may send the use case behind it. On a page of a client's record it is
/// asked about this client, by what the page has read already.
/// </summary>
public static class MayExtensions
{
    public static bool May<T>(this HttpContext http)
        where T : IUseCase
    {
        var permissions = http.RequestServices.GetRequiredService<Permissions>();

        return ClientPageFilter.Header(http) is { } client
            ? permissions.May<T>(permissions.OfClient(client.WardCode))
            : permissions.May<T>();
    }

    /// <summary>Whether the actor may do this to anything at all.</summary>
    public static bool May(this HttpContext http, AccessNeed need) => http.RequestServices.GetRequiredService<Permissions>().May(need);
}
