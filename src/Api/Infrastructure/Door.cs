using CaseManager.Application.Audit;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Slips;
using Microsoft.AspNetCore.Authorization;

namespace CaseManager.Api.Infrastructure;

/// <summary>For which roles a route is.</summary>
internal sealed record ForRoles(IReadOnlyList<Role> Roles);

/// <summary>
/// The door of every route, before anything of a body is read. For a role that the route is not for, or under an address that names nothing, there is
/// no such route; and the try is on record. The host does not start while a route says neither for which roles it is nor that it is open to all.
/// </summary>
internal sealed class Door
{
    /// <summary>More than any form of the programme can hold.</summary>
    public const int LongestBody = 256 * 1024;

    private readonly RequestDelegate _next;

    public Door(RequestDelegate next, EndpointDataSource routes)
    {
        _next = next;
        var undecided = routes.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<ForRoles>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName)
            .ToList();
        if (undecided.Count > 0)
        {
            throw new InvalidOperationException($"For whom are these routes? {string.Join(", ", undecided)}");
        }
    }

    public async Task InvokeAsync(HttpContext context, ActingAs acting, Refusals refusals)
    {
        if (acting.IsSomebody
            && context.GetEndpoint() is RouteEndpoint endpoint
            && endpoint.Metadata.GetMetadata<ForRoles>() is { } only
            && !(only.Roles.Contains(acting.Actor.Role) && context.Request.RouteValues.All(value => IsSound(value.Key, value.Value as string))))
        {
            var code = ClientCode.TryParse(context.Request.RouteValues["code"] as string, null, out var client) ? client : (ClientCode?)null;
            await refusals.Record($"{context.Request.Method} {endpoint.RoutePattern.RawText}", code, context.RequestAborted);

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
        "service" or "instrument" or "period" => value is { Length: > 0 and <= 100 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'),
        _ => Guid.TryParse(value, out var id) && id != Guid.Empty,
    };
}

internal static class DoorExtensions
{
    /// <summary>For anybody else there is no such route.</summary>
    public static TBuilder ForRoles<TBuilder>(this TBuilder builder, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForRoles(roles));
}
