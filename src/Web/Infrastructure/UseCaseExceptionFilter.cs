using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure;

/// <summary>A page that needs more than its form to be shown again, with what was typed, after something went wrong.</summary>
public interface IShowsAgain
{
    /// <summary>Forms are bound to a page's property of this name, with the command's own property names.</summary>
    internal const string Form = "Form";

    /// <summary>The property of the form that was sent, where a page has several that ask for the same.</summary>
    string Prefix => Form;

    Task Load(CancellationToken cancellationToken);
}

/// <summary>
/// What went wrong in a use case, said to the person: the form again with a message beside the field or at its top, everything typed kept;
/// or a page that does not exist.
/// </summary>
internal sealed class UseCaseExceptionFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed is not { Exception: { } exception, HandlerInstance: PageModel page })
        {
            return;
        }

        var status = exception switch
        {
            ValidationException => StatusCodes.Status400BadRequest,
            ReauthenticationRequiredException => StatusCodes.Status403Forbidden,
            RuleBrokenException or StaleVersionException or SentBeforeException => StatusCodes.Status409Conflict,
            AccessDeniedException or NotFoundException => StatusCodes.Status404NotFound,
            TrailUnavailableException or TooBusyException => StatusCodes.Status503ServiceUnavailable,
            _ => DatabaseFaults.Of(exception) switch
            {
                DatabaseFault.InvalidValue => StatusCodes.Status400BadRequest,
                DatabaseFault.Unavailable => StatusCodes.Status503ServiceUnavailable,
                DatabaseFault.Failed or null => StatusCodes.Status500InternalServerError,
            },
        };
        if (status == StatusCodes.Status500InternalServerError)
        {
            return;
        }

        executed.ExceptionHandled = true;
        if (exception is TooBusyException)
        {
            context.HttpContext.Response.Headers.RetryAfter = TooBusyException.RetryAfter;
        }

        if (status is StatusCodes.Status404NotFound or StatusCodes.Status503ServiceUnavailable
            || HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            executed.Result = new StatusCodeResult(status);

            return;
        }

        if (exception is ValidationException invalid)
        {
            // What could not be read is not missing as well.
            var unread = page.ModelState.Where(field => field.Value!.Errors.Count > 0)
                .Select(field => field.Key)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            var prefix = (page as IShowsAgain)?.Prefix ?? IShowsAgain.Form;
            foreach (var (field, message) in invalid.Errors.Select(error =>
                (error.PropertyName.Length == 0 ? "" : $"{prefix}.{error.PropertyName}", error.ErrorMessage)))
            {
                if (!unread.Contains(field))
                {
                    page.ModelState.AddModelError(field, message);
                }
            }
        }
        else if (exception is ReauthenticationRequiredException)
        {
            var again = Reauthentication.Of(context.HttpContext);
            again.Asked = true;
            page.ModelState.AddModelError(Reauthentication.Field, Text.T(again.Answer switch
            {
                null => "Accounts.Again.Enter",
                SignInAnswer.Delayed => "Accounts.SignIn.Delayed",
                _ => "Accounts.Again.Wrong",
            }));
        }
        else
        {
            page.ModelState.AddModelError("", exception switch
            {
                RuleBrokenException broken => Text.Of(broken),
                StaleVersionException => Text.T("Common.Error.Stale"),
                SentBeforeException => Text.T("Common.Error.SentBefore"),
                _ => Text.T("Common.Error.Invalid"),
            });
        }

        if (exception is SentBeforeException { FormId: var sent })
        {
            // Sent once more, it is another form: the person was told, and means something new.
            foreach (var field in page.ModelState.Where(field => Guid.TryParse(field.Value!.AttemptedValue, out var id) && id == sent)
                .Select(field => field.Key)
                .ToList())
            {
                page.ModelState.SetModelValue(field, Guid.CreateVersion7().ToString(), null);
            }
        }

        if (page is IShowsAgain shown)
        {
            try
            {
                await shown.Load(context.HttpContext.RequestAborted);
            }
            catch (Exception gone) when (gone is AccessDeniedException or NotFoundException)
            {
                // A refused page does not report errors of its form.
                executed.Result = new StatusCodeResult(StatusCodes.Status404NotFound);

                return;
            }
        }

        executed.Result = new PageResult { StatusCode = status };
    }
}
