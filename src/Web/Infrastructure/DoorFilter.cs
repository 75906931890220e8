using System.Reflection;
using CaseManager.Application.Audit;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Clients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// The door of every page. For a role that the page is not for, at the other face, or under an address that names nothing, there is no such page;
/// and the try is on record.
/// </summary>
internal sealed class DoorFilter(ActingAs acting, Refusals refusals, Host host) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var roles = context.HandlerInstance.GetType().GetCustomAttribute<ForRolesAttribute>()?.Roles;
        var handedOver = context.HandlerInstance.GetType().GetCustomAttribute<WhileHandedOverAttribute>();
        var open = roles is null
            || (acting.IsSomebody && roles.Contains(acting.Actor.Role) && host.Welcomes(acting.Actor.Role)
                && (acting.HandedOver is null ? handedOver is not { Only: true } : handedOver is not null));
        if (open && AddressIsSound(context))
        {
            await next();

            return;
        }

        if (acting.IsSomebody)
        {
            var code = ClientCode.TryParse(context.RouteData.Values["code"] as string, null, out var client) ? client : (ClientCode?)null;
            await refusals.Record(context.ActionDescriptor.ViewEnginePath.TrimStart('/'), code, context.HttpContext.RequestAborted);
        }

        context.Result = new NotFoundResult();
    }

    // A value in the address that does not read as what it should be names nothing.
    private static bool AddressIsSound(PageHandlerExecutingContext context) =>
        context.RouteData.Values.Keys.All(key =>
            !context.ModelState.TryGetValue(key, out var entry) || entry.ValidationState is not ModelValidationState.Invalid);

    /// <summary>Fails when a page or anything else that is served says neither for which roles it is nor that it is open to all.</summary>
    public static void CheckAllPages(IEndpointRouteBuilder routes)
    {
        var pages = routes.ServiceProvider.GetRequiredService<PageLoader>();
        var undecided = routes.DataSources.SelectMany(source => source.Endpoints)
            // The last resort of a developer's machine: files that are newer than the build.
            .Where(endpoint => endpoint is not RouteEndpoint { Order: int.MaxValue } && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => (endpoint.DisplayName, Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? pages.LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult().HandlerTypeInfo
                : null))
            .Where(one => one.Page?.GetCustomAttribute<ForRolesAttribute>() is null && one.Page?.GetCustomAttribute<AllowAnonymousAttribute>() is null)
            .Select(one => one.Page?.FullName ?? one.DisplayName)
            .Distinct()
            .ToList();
        if (undecided.Count > 0)
        {
            throw new InvalidOperationException($"For whom are these pages? {string.Join(", ", undecided)}");
        }
    }
}
