using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManager.Web.Infrastructure;

/// <summary>A form that comes back after its session has ended is answered with a page that says so, not with a bare refusal.</summary>
public sealed class SessionEndedFilter : IAlwaysRunResultFilter
{
    public const int StatusCode = 419;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new StatusCodeResult(StatusCode);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
