using System.Text.Json;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Infrastructure;

/// <summary>What went wrong, as problem details. A refusal is answered like a record that does not exist.</summary>
internal sealed class UseCaseExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        IResult? problem = exception switch
        {
            ValidationException invalid => TypedResults.ValidationProblem(
                invalid.Errors.GroupBy(error => InJson(error.PropertyName), error => error.ErrorMessage).ToDictionary(
                    field => field.Key, field => field.ToArray())),
            RuleBrokenException broken => TypedResults.Problem(Text.Of(broken), statusCode: StatusCodes.Status409Conflict),
            SentBeforeException => TypedResults.Problem(Text.T("Common.Error.SentBefore"), statusCode: StatusCodes.Status409Conflict),
            StaleVersionException =>
                TypedResults.Problem(Text.T("Common.Error.Stale"), statusCode: StatusCodes.Status412PreconditionFailed),
            AccessDeniedException or NotFoundException => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound),
            TrailUnavailableException or TooBusyException => TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            BadHttpRequestException { InnerException: JsonException { Path: { } path } } => Invalid(path.TrimStart('$').TrimStart('.')),
            BadHttpRequestException bad => TypedResults.Problem(statusCode: bad.StatusCode),
            _ => DatabaseFaults.Of(exception) switch
            {
                DatabaseFault.InvalidValue => Invalid(""),
                DatabaseFault.Unavailable => TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
                DatabaseFault.Failed or null => null,
            },
        };
        if (problem is null)
        {
            return false;
        }

        if (exception is TooBusyException)
        {
            httpContext.Response.Headers.RetryAfter = TooBusyException.RetryAfter;
        }

        await problem.ExecuteAsync(httpContext);

        return true;
    }

    /// <summary>The sentence that every problem of a kind carries, in the language that was asked for.</summary>
    public static void Explain(ProblemDetailsContext context) =>
        context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
        {
            StatusCodes.Status400BadRequest => Text.T("Api.Problem.400"),
            StatusCodes.Status401Unauthorized => Text.T("Api.Problem.401"),
            StatusCodes.Status404NotFound => Text.T("Api.Problem.404"),
            StatusCodes.Status405MethodNotAllowed => Text.T("Api.Problem.405"),
            StatusCodes.Status413PayloadTooLarge => Text.T("Api.Problem.413"),
            StatusCodes.Status415UnsupportedMediaType => Text.T("Api.Problem.415"),
            StatusCodes.Status428PreconditionRequired => Text.T("Api.Problem.428"),
            StatusCodes.Status429TooManyRequests => Text.T("Api.Problem.429"),
            StatusCodes.Status503ServiceUnavailable => Text.T("Api.Problem.503"),
            _ => null,
        };

    private static ValidationProblem Invalid(string field) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [Text.T("Common.Error.Invalid")] });

    private static string InJson(string property) => string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
