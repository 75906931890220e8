using System.Reflection;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// A free text that more people may read than the client's health: what tells of a drug test or of use again does not belong there. Its
/// form is sent with <see cref="FormSending.SendForm"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoHealthContentAttribute : Attribute;

/// <summary>
/// Says so once, before such a text is kept, with everything typed still in the form; sending the form again confirms it.
/// </summary>
internal sealed class NoHealthContentFilter : IAsyncPageFilter
{
    /// <summary>The field by which a form says that its sender was told.</summary>
    public const string Told = "ToldOfHealth";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context is { HandlerInstance: PageModel page } && HttpMethods.IsPost(http.Request.Method)
            && Telling(page) is { Count: > 0 } fields)
        {
            http.Items[Told] = true;
            if ((await ReadableForm.Of(http.Request))?.ContainsKey(Told) is not true)
            {
                // A form with such a fault is not sent; what else is wrong with it is said at once.
                fields.ForEach(field => page.ModelState.AddModelError(field, Text.T("Common.NoHealthContent")));
            }
        }

        await next();
    }

    // Only the form that was sent is checked: the others were not filled in.
    private static List<string> Telling(PageModel page) =>
        [
            .. from form in page.GetType().GetProperties()
               where form.GetCustomAttribute<BindPropertyAttribute>() is not null
               let sent = form.GetValue(page)
               where sent is not null
               from field in form.PropertyType.GetProperties()
               where field.GetCustomAttribute<NoHealthContentAttribute>() is not null
                   && FreeText.TellsOfTests(field.GetValue(sent) as string)
               select $"{form.Name}.{field.Name}",
        ];

    public static bool Tells(HttpContext http) => http.Items.ContainsKey(Told);
}
