using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// Asks for the password once more in a form that does something of weight, when it was last given too long ago. In a page of several forms each says its
/// <c>handler</c> and asks only after it was sent in vain.
/// </summary>
[HtmlTargetElement("lead-password-again", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordAgainTagHelper(TimeProvider clock) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The handler to which the form is sent, where the page has several.</summary>
    public string? Handler { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var again = PasswordAgain.Of(http);
        var shown = again.Asked ? http.Request.Query["handler"].ToString() == (Handler ?? "") : Handler is null && again.IsOld(clock.GetUtcNow());
        if (!shown)
        {
            output.SuppressOutput();

            return;
        }

        const string id = PasswordAgain.Field;
        var error = ViewContext.ViewData.ModelState.TryGetValue(id, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (error is null ? "" : " govuk-form-group--error"));
        output.Content.SetHtmlContent(Html.Of(
            $"""<label class="govuk-label" for="{id}">{Text.T("Accounts.Again")}</label><div id="{id}-hint" class="govuk-hint">{Text.T("Accounts.Again.Hint")}</div>{Html.If(error is not null, $"<p id=\"{id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">{Text.T("Common.Error.Prefix")}</span> {error}</p>")}<input class="govuk-input govuk-input--width-20" id="{id}" name="{id}" type="password" autocomplete="current-password" maxlength="128" aria-describedby="{id}-hint{(error is null ? "" : $" {id}-error")}">"""));
    }
}
