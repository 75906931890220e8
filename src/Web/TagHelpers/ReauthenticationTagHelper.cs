using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// Asks for the password once more in a form that does something of weight, when it was last given too long ago. In a page of several forms
/// each says its <c>handler</c> and asks only after it was sent in vain.
/// </summary>
[HtmlTargetElement("lead-reauthentication", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReauthenticationTagHelper(TimeProvider clock) : ComponentTagHelper
{
    /// <summary>The handler to which the form is sent, where the page has several.</summary>
    public string? Handler { get; set => field = Html.Given(value); }

    internal string? Error =>
        ViewContext.ViewData.ModelState.TryGetValue(Reauthentication.Field, out var entry)
            ? entry.Errors.FirstOrDefault()?.ErrorMessage
            : null;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var again = Reauthentication.Of(http);
        var shown = again.Asked
            ? http.Request.Query["handler"].ToString() == (Handler ?? "")
            : Handler is null && again.IsOld(clock.GetUtcNow());
        if (shown)
        {
            return Write(output, "div", "govuk-form-group" + (Error is null ? "" : " govuk-form-group--error"));
        }

        output.SuppressOutput();

        return Task.CompletedTask;
    }
}
