using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// What must be corrected, each line leading to its field. The layout writes it above the page if the page did not.
/// </summary>
[HtmlTargetElement("lead-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    /// <summary>What is wrong, in the order in which the page asks, and the field that it concerns.</summary>
    internal IReadOnlyList<(string? FieldId, string Message)> Errors { get; private set; } = [];

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Errors =
        [
            .. ViewContext.ViewData.ModelState
                .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, Message: Said(error))))
                .Distinct()
                .OrderBy(error => FieldOrder.PlaceOf(ViewContext, error.Key))
                .Select(error => (error.Key is "" or "Form" ? null : TagBuilder.CreateSanitizedId(error.Key, "_"), error.Message)),
        ];
        if (Errors.Count == 0 || ViewContext.HttpContext.Items.ContainsKey(typeof(ErrorSummaryTagHelper)))
        {
            output.SuppressOutput();
            return Task.CompletedTask;
        }

        ViewContext.HttpContext.Items[typeof(ErrorSummaryTagHelper)] = true;
        PageScripts.Need(ViewContext, PageScripts.Govuk);
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");

        return Write(output, "div", "govuk-error-summary");
    }

    private static string Said(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? Text.T("Common.Error.Invalid") : error.ErrorMessage;
}
