using CaseManager.Application.Pipeline;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests.Barrier;

/// <summary>One page as it is mapped, and the verbs by which it can be asked.</summary>
internal sealed record MappedPage(
    string Pattern, Type Model, IReadOnlyList<string> Handlers, IReadOnlyDictionary<string, IReadOnlyCollection<Declaration>> Declared)
{
    /// <summary>Every page of the host, each under its one proper address.</summary>
    public static async Task<IReadOnlyList<MappedPage>> All(WebHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var pages = new List<MappedPage>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>())
        {
            var pattern = "/" + page.AttributeRouteInfo!.Template;
            if (pattern.Equals("/index", StringComparison.OrdinalIgnoreCase)
                || pattern.EndsWith("/index", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var (model, template) = (compiled.ModelTypeInfo!.AsType(), page.AttributeRouteInfo.Template);
            var declared = compiled.HandlerMethods.Where(handler => handler.HttpMethod != "Page")
                .GroupBy(NameOf)
                .ToDictionary(handlers => handlers.Key, handlers => PageAccess.Of(model, template, handlers.First().MethodInfo));
            declared.TryAdd("GET", PageAccess.Of(model, template, null));
            pages.Add(new(
                pattern, model,
                compiled.HandlerMethods.All(handler => handler.HttpMethod == "Page")
                    ? ["GET"]
                    : [.. compiled.HandlerMethods.Where(handler => handler.HttpMethod != "Page").Select(NameOf).Distinct()],
                declared));
        }

        return pages;
    }

    /// <summary>Whether the page itself exists for a role.</summary>
    public bool IsFor(Role role) => Declared["GET"].Admit(role);

    private static string NameOf(HandlerMethodDescriptor handler) =>
        handler.Name is null ? handler.HttpMethod.ToUpperInvariant() : $"{handler.HttpMethod.ToUpperInvariant()}?handler={handler.Name}";

    /// <summary>As the lists name them: POST /clients/{code}/status?handler=Close.</summary>
    public IEnumerable<string> Names =>
        Handlers.Select(handler => handler.Split('?') is [var verb, var query] ? $"{verb} {Pattern}?{query}" : $"{handler} {Pattern}");
}
