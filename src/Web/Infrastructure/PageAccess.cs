using System.Collections.Concurrent;
using System.Reflection;
using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// For whom a page exists: for those who may send what it declares. For every other role, at the other portal, or under an address that
/// names nothing, the page is not found, and the attempt is audited.
/// </summary>
internal sealed class PageAccess(RequestActor acting, Refusals refusals, PortalOptions options) : IAsyncPageFilter
{
    private static readonly ConcurrentDictionary<(
        Type Page, string? Template, MethodInfo? Handler), IReadOnlyCollection<Declaration>> Known = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.HandlerInstance.GetType();
        var declared = Of(page, context.ActionDescriptor.AttributeRouteInfo?.Template, context.HandlerMethod?.MethodInfo);
        if ((IsOpenToAll(page) || Exists(page, declared)) && AddressIsSound(context))
        {
            acting.Declared = declared.Select(one => one.UseCase).OfType<Type>().ToHashSet();
            await next();

            return;
        }

        if (acting.IsSomebody)
        {
            await refusals.Record(declared, context.RouteData.Values["code"] as string, context.HttpContext.RequestAborted);
        }

        context.Result = new NotFoundResult();
    }

    /// <summary>What a page declares, what one of its handlers declares besides, and what every page of a client's record sends.</summary>
    public static IReadOnlyCollection<Declaration> Of(Type page, string? template, MethodInfo? handler) =>
        Known.GetOrAdd((page, template, handler), static one =>
        [
            .. DeclarationAttribute.Of(one.Page),
            .. one.Handler is { } method ? DeclarationAttribute.Of(method) : [],
            .. ClientPageFilter.Declares(one.Template),
        ]);

    /// <summary>
    /// Fails when a page or anything else that is served declares neither what it sends or needs nor that it is open to all.
    /// </summary>
    public static void CheckAllPages(IEndpointRouteBuilder routes)
    {
        var pages = routes.ServiceProvider.GetRequiredService<PageLoader>();
        var undecided = routes.DataSources.SelectMany(source => source.Endpoints)
            // The last resort of a developer's machine: files that are newer than the build.
            .Where(endpoint =>
                endpoint is not RouteEndpoint { Order: int.MaxValue } && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => (endpoint.DisplayName, Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? pages.LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult().HandlerTypeInfo
                : null))
            .Where(one => one.Page is null || !(IsOpenToAll(one.Page) || DeclarationAttribute.Of(one.Page).Any()))
            .Select(one => one.Page?.FullName ?? one.DisplayName)
            .Distinct()
            .ToList();
        if (undecided.Count > 0)
        {
            throw new InvalidOperationException($"What do these pages send? {string.Join(", ", undecided)}");
        }
    }

    private static bool IsOpenToAll(Type page) => page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    private bool Exists(Type page, IReadOnlyCollection<Declaration> declared)
    {
        var handedOver = page.GetCustomAttribute<WhileHandedOverAttribute>();

        return acting.IsSomebody && declared.Admit(acting.Actor.Role) && options.Welcomes(acting.Actor.Role)
            && (acting.HandedOver is null ? handedOver is not { Only: true } : handedOver is not null);
    }

    // A value in the address that does not read as what it should be names nothing.
    private static bool AddressIsSound(PageHandlerExecutingContext context) =>
        context.RouteData.Values.Keys.All(key =>
            !context.ModelState.TryGetValue(key, out var entry) || entry.ValidationState is not ModelValidationState.Invalid);
}
