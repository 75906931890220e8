using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// What is refused before anything else of a request is looked at: a method that the page does not have, a form of a foreign site.
/// </summary>
internal static class RequestChecks
{
    /// <summary>Comes after routing and before who is signed in is asked.</summary>
    public static void UseRequestChecks(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // An error is told as a page, whatever was asked for.
            context.Request.Method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Head : HttpMethods.Get;
        }
        else if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var methods = await MethodsOf(page, context);
            if (!methods.Contains(context.Request.Method, StringComparer.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                context.Response.Headers.Allow = string.Join(", ", methods);

                return;
            }

            if (HttpMethods.IsPost(context.Request.Method) && IsForeign(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;

                return;
            }
        }

        await next(context);
    });

    /// <summary>Every page can be looked at; what it takes besides, it has a handler for.</summary>
    private static async Task<IReadOnlyList<string>> MethodsOf(PageActionDescriptor page, HttpContext context)
    {
        var compiled = page as CompiledPageActionDescriptor
            ?? await context.RequestServices.GetRequiredService<PageLoader>().LoadAsync(page, context.GetEndpoint()!.Metadata);

        return compiled.HandlerMethods.Any(handler => HttpMethods.IsPost(handler.HttpMethod))
            ? [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]
            : [HttpMethods.Get, HttpMethods.Head];
    }

    // Our pages send no referrer, and browsers then call the origin of their forms "null": it says nothing. That another site sent a form,
    // a sibling under the same domain included, the browser says in Sec-Fetch-Site.
    private static bool IsForeign(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || (request.Headers.Origin.ToString() is not ("" or "null") and var origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var site)
                && site.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
}
