using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using Microsoft.AspNetCore.Authorization;

namespace CaseManager.Api.Infrastructure;

/// <summary>
/// For whom a route exists, before anything of a body is read: for those who may send what it declares. For every other role, or under an
/// address that names nothing, the route is not found, and the attempt is audited. The host does not start while a route declares neither
/// what it sends or needs nor that it is open to all.
/// </summary>
internal sealed class RouteAccess
{
    /// <summary>More than any form of the programme can hold.</summary>
    public const int LongestBody = 256 * 1024;

    private readonly RequestDelegate _next;

    public RouteAccess(RequestDelegate next, EndpointDataSource routes)
    {
        _next = next;
        var undecided = routes.Endpoints
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<Declaration>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (undecided.Count > 0)
        {
            throw new InvalidOperationException($"What do these routes send? {string.Join(", ", undecided)}");
        }
    }

    public async Task InvokeAsync(HttpContext context, RequestActor acting, Refusals refusals)
    {
        var endpoint = context.GetEndpoint() as RouteEndpoint;
        var declared = endpoint?.Metadata.GetOrderedMetadata<Declaration>() ?? [];
        acting.Declared = declared.Select(one => one.UseCase).OfType<Type>().ToHashSet();
        if (acting.IsSomebody && declared.Count > 0
            && !(declared.Admit(acting.Actor.Role) && context.Request.RouteValues.All(value => IsSound(value.Key, value.Value as string))))
        {
            await refusals.Record(declared, context.Request.RouteValues["code"] as string, context.RequestAborted);

            throw new NotFoundException();
        }

        if (context.Request.ContentLength > LongestBody)
        {
            throw new BadHttpRequestException("The body is too long.", StatusCodes.Status413PayloadTooLarge);
        }

        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) is true)
        {
            throw new BadHttpRequestException("PostgreSQL holds no NUL.");
        }

        await _next(context);
    }

    private static bool IsSound(string key, string? value) => key switch
    {
        "code" => ClientCode.TryParse(value, null, out _),
        "reference" => SlipReference.Normalize(value) is not null,
        "service" or "instrument" or "period" =>
            value is { Length: > 0 and <= 100 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'),
        _ => Guid.TryParse(value, out var id) && id != Guid.Empty,
    };
}

internal static class RouteAccessExtensions
{
    /// <summary>A use case that the route sends: it exists for those who may, and can send no other.</summary>
    public static RouteHandlerBuilder Sends<T>(this RouteHandlerBuilder route)
        where T : IUseCase => route.WithMetadata(Declaration.Of<T>());

    /// <summary>A route that sends no use case: it exists for those to whom the policy grants this.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, AccessNeed need) => route.WithMetadata(new Declaration(need));
}
