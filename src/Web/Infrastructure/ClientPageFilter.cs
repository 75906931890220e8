using CaseManager.Application.Clients;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// Every page under <c>/clients/{code}</c> shows whose record it is. For an actor to whom the client does not exist, the page does not
/// either.
/// </summary>
internal sealed class ClientPageFilter(IMediator mediator) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!IsOfAClient(context.ActionDescriptor.AttributeRouteInfo?.Template))
        {
            await next();

            return;
        }

        if (!ClientCode.TryParse(context.RouteData.Values["code"] as string, null, out var code))
        {
            context.Result = new NotFoundResult();

            return;
        }

        var executed = await next();
        if (executed is { Exception: null, Result: PageResult or null } && Header(context.HttpContext) is null)
        {
            Remember(context.HttpContext, await mediator.Send(new GetClientHeader(code), context.HttpContext.RequestAborted));
        }
    }

    /// <summary>What every page under this address sends: who the client is.</summary>
    public static IEnumerable<Declaration> Declares(string? template) => IsOfAClient(template) ? [Declaration.Of<GetClientHeader>()] : [];

    /// <summary>What the page shows at its top. A page whose use case brings it along remembers it, so that it is not read twice.</summary>
    public static void Remember(HttpContext http, ClientHeader header) => http.Items[typeof(ClientHeader)] = header;

    /// <summary>Whether the page shows a client of another ward, as in an emergency: it can be read, nothing can be written.</summary>
    internal static bool IsElsewhere(HttpContext http, ClientHeader? client = null) =>
        (client ?? Header(http)) is { } header && !http.RequestServices.GetRequiredService<Actor>().WardCodes.Contains(header.WardCode);

    internal static ClientHeader? Header(HttpContext http) => http.Items[typeof(ClientHeader)] as ClientHeader;

    private static bool IsOfAClient(string? template) => template?.StartsWith("clients/{code", StringComparison.OrdinalIgnoreCase) is true;
}
