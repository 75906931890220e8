using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace CaseManager.Api.Infrastructure;

/// <summary>What went wrong in a use case, as problem details. Whoever may not see a thing is told what one is told who asks for what is not there.</summary>
internal sealed class UseCaseExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        IResult? problem = exception switch
        {
            ValidationException invalid => TypedResults.ValidationProblem(new ValidationResult(invalid.Errors).ToDictionary()),
            RuleBrokenException broken => TypedResults.Problem(Text.Of(broken), statusCode: StatusCodes.Status409Conflict),
            StaleVersionException => TypedResults.Problem(Text.T("Common.Error.Stale"), statusCode: StatusCodes.Status412PreconditionFailed),
            AccessDeniedException or NotFoundException => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound),
            BadHttpRequestException bad => TypedResults.Problem(statusCode: bad.StatusCode),
            PostgresException { SqlState: var state } when state.StartsWith("22", StringComparison.Ordinal) =>
                TypedResults.Problem(Text.T("Common.Error.Invalid"), statusCode: StatusCodes.Status400BadRequest),
            PostgresException => null,
            NpgsqlException => TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        await problem.ExecuteAsync(httpContext);

        return true;
    }
}
