using System.Collections;
using System.Globalization;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A field of a form with its label, hint and error, bound to a property of the page's model. What was typed is shown again
/// after an error. The attributes hold words in the reader's language, ready to show.
/// </summary>
public abstract class FieldTagHelper : ComponentTagHelper
{
    /// <summary>The property of the model: <c>for="Form.KnownAs"</c>.</summary>
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set => field = Html.Given(value); }

    /// <summary>Says beside the label that the field may stay empty. Everything else must be filled in.</summary>
    public bool Optional { get; set; }

    /// <summary>Shows the label as a heading: <c>m</c> or <c>l</c>.</summary>
    public string? Size { get; set => field = Html.Given(value); }

    internal string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    internal string Id => IdOf(Name);

    internal string? Error => ErrorOf(Name);

    internal string HintId => Id + "-hint";

    internal string ErrorId => Id + "-error";

    internal string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId }.Where(id => id is not null));

            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>A field is written as its own element, not as the one the page used.</summary>
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Add(ViewContext, Name);

        return Write(output, "div", "govuk-form-group" + (Error is null ? "" : " govuk-form-group--error"));
    }

    /// <summary>The classes of a box, marked when its answer is wrong.</summary>
    internal string Classes(string block, int? width = null) =>
        block + (width is null ? "" : $" {block}--width-{width}") + (Error is null ? "" : $" {block}--error");

    protected static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected string? ErrorOf(string name)
    {
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault() : null;

        return error is null ? null : string.IsNullOrEmpty(error.ErrorMessage) ? Text.T("Common.Error.Invalid") : error.ErrorMessage;
    }

    /// <summary>What the field shows: what was typed if this page answers a post, else what the model holds.</summary>
    internal string? Shown() => TypedAt(Name) is { } typed ? typed : Plain(For.Model);

    protected string? TypedAt(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
            && (entry.RawValue is not null || entry.ValidationState == ModelValidationState.Invalid)
            ? entry.AttemptedValue ?? ""
            : null;

    /// <summary>What is chosen among several.</summary>
    internal IReadOnlySet<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return new HashSet<string>(
                entry.RawValue as IEnumerable<string> ?? [entry.AttemptedValue ?? ""], StringComparer.OrdinalIgnoreCase);
        }

        var held = For.Model is IEnumerable many and not string ? many.Cast<object?>() : [For.Model];

        return new HashSet<string>(held.Select(Plain).OfType<string>(), StringComparer.OrdinalIgnoreCase);
    }

    internal IHtmlContent LabelHtml() => Html.Of(
        $"""<label class="govuk-label{SizeClass("govuk-label")}" for="{Id}">{Label}{OptionalHtml()}</label>{HintHtml()}{ErrorHtml()}""");

    internal IHtmlContent LegendHtml() => Html.Of(
        $"""
        <legend class="govuk-fieldset__legend{SizeClass("govuk-fieldset__legend")}">{Label}{OptionalHtml()}</legend>
        {HintHtml()}{ErrorHtml()}
        """);

    internal IHtmlContent ErrorHtml() => Html.If(
        Error is not null,
        $"""<p class="govuk-error-message" id="{ErrorId}">{Html.Unseen(Text.T("Common.Error.Prefix"))} {Error}</p>""");

    internal static string? Plain(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private IHtmlContent OptionalHtml() => Html.If(Optional, $""" <span class="lead-optional">{Text.T("Common.Optional")}</span>""");

    private IHtmlContent HintHtml() => Html.If(Hint is not null, $"""<div class="govuk-hint" id="{HintId}">{Hint}</div>""");

    private string SizeClass(string block) => Size is null ? "" : $" {block}--{Size}";
}
