using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure;

/// <summary>Sends what a form says; or says everything that is wrong with it at once.</summary>
internal static class FormSending
{
    /// <summary>
    /// Sends the command if the whole form could be read. If something could not, such as a day that does not exist, nothing is done: the
    /// form is shown again, with what could not be read and with what else the use case would have refused.
    /// </summary>
    public static async Task<T> SendForm<T>(
        this IMediator mediator, PageModel page, IRequest<T> command, CancellationToken cancellationToken)
    {
        if (page.ModelState.IsValid)
        {
            return await mediator.Send(command, cancellationToken);
        }

        var faults = new List<ValidationFailure>();
        foreach (var validator in page.HttpContext.RequestServices.GetServices(
            typeof(IValidator<>).MakeGenericType(command.GetType())).OfType<IValidator>())
        {
            faults.AddRange((await validator.ValidateAsync(new ValidationContext<object>(command), cancellationToken)).Errors);
        }

        throw new ValidationException(faults);
    }

    /// <summary>Says nothing of what is wrong so far: the form is still being filled in. What was typed is kept.</summary>
    public static void ForgetFaults(this ModelStateDictionary fields)
    {
        foreach (var (_, field) in fields)
        {
            field!.Errors.Clear();
            field.ValidationState = ModelValidationState.Skipped;
        }
    }
}
