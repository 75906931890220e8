using System.Globalization;
using CaseManager.Application.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Infrastructure;

/// <summary>
/// The version of a record that the other system last saw: the ETag of what it read, sent back as If-Match with every change.
/// </summary>
internal readonly record struct IfMatch(long Version)
{
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var tag = context.Request.Headers.IfMatch.ToString();
        if (tag.Length == 0)
        {
            throw new BadHttpRequestException("If-Match is missing.", StatusCodes.Status428PreconditionRequired);
        }

        return tag is ['"', .. var version, '"'] && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new IfMatch(number))
            : throw new StaleVersionException();
    }
}

internal static class ETags
{
    /// <summary>Shows a record with its version as ETag.</summary>
    public static Ok<T> Show<T>(this HttpResponse response, T record, long version)
    {
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

        return TypedResults.Ok(record);
    }
}
