using System.Reflection;
using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// A free text that more people may read than the client's health: what tells of a drug test or of use again does not belong there. Its form is sent with
/// <see cref="FormSending.SendForm"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BelowHealthAttribute : Attribute;

/// <summary>Says so once, before such a text is kept, with everything typed still in the form; whoever sends the form again means it.</summary>
internal sealed class BelowHealthFilter : IAsyncPageFilter
{
    /// <summary>The field by which a form says that its sender was told.</summary>
    public const string Told = "ToldOfHealth";

    private const string Form = "Form";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context is not { HandlerInstance: PageModel page } || !HttpMethods.IsPost(http.Request.Method) || page.GetType().GetProperty(Form)?.GetValue(page) is not { } form)
        {
            await next();

            return;
        }

        var told = (await ReadableForm.Of(http.Request))?.ContainsKey(Told) is true;
        var fields = form.GetType().GetProperties()
            .Where(field => field.GetCustomAttribute<BelowHealthAttribute>() is not null && FreeText.TellsOfTests(field.GetValue(form) as string))
            .ToList();
        if (fields.Count > 0)
        {
            http.Items[Told] = true;
        }

        // A form with such a fault is not sent; what else is wrong with it is said at once.
        foreach (var field in told ? [] : fields)
        {
            page.ModelState.AddModelError($"{Form}.{field.Name}", Text.T("Common.BelowHealth"));
        }

        await next();
    }

    public static bool Tells(HttpContext http) => http.Items.ContainsKey(Told);
}
