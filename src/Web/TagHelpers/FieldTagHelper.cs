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
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the model: <c>for="Form.KnownAs"</c>.</summary>
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set => field = Html.Given(value); }

    /// <summary>Says beside the label that the field may stay empty. Everything else must be filled in.</summary>
    public bool Optional { get; set; }

    /// <summary>Shows the label as a heading: <c>m</c> or <c>l</c>.</summary>
    public string? Size { get; set => field = Html.Given(value); }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected string? Error => ErrorOf(Name);

    protected string HintId => Id + "-hint";

    protected string ErrorId => Id + "-error";

    protected string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId }.Where(id => id is not null));

            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>A field is written as its own element, whatever the page called it.</summary>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Add(ViewContext, Name);
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (Error is null ? "" : " govuk-form-group--error"));
        output.Content.SetHtmlContent(Write(context, content));
    }

    /// <summary>What stands inside the group.</summary>
    protected abstract IHtmlContent Write(TagHelperContext context, IHtmlContent content);

    protected static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected string? ErrorOf(string name)
    {
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault() : null;

        return error is null ? null : string.IsNullOrEmpty(error.ErrorMessage) ? Text.T("Common.Error.Invalid") : error.ErrorMessage;
    }

    /// <summary>What the field shows: what was typed if this page answers a post, else what the model holds.</summary>
    protected string? Shown() => TypedAt(Name) is { } typed ? typed : Plain(For.Model);

    protected string? TypedAt(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && (entry.RawValue is not null || entry.ValidationState == ModelValidationState.Invalid)
            ? entry.AttemptedValue ?? ""
            : null;

    /// <summary>What is chosen among several.</summary>
    protected IReadOnlySet<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return new HashSet<string>(entry.RawValue as IEnumerable<string> ?? [entry.AttemptedValue ?? ""], StringComparer.OrdinalIgnoreCase);
        }

        var held = For.Model is IEnumerable many and not string ? many.Cast<object?>() : [For.Model];

        return new HashSet<string>(held.Select(Plain).OfType<string>(), StringComparer.OrdinalIgnoreCase);
    }

    protected IHtmlContent LabelHtml() => Html.Of(
        $"<label class=\"govuk-label{SizeClass("govuk-label")}\" for=\"{Id}\">{Label}{OptionalHtml()}</label>{HintHtml()}{ErrorHtml()}");

    protected IHtmlContent FieldsetHtml(FormattableString inside, string? role = null) => Html.Of(
        $"""<fieldset class="govuk-fieldset"{Html.Attribute("role", role)}{Html.Attribute("aria-describedby", DescribedBy)}><legend class="govuk-fieldset__legend{SizeClass("govuk-fieldset__legend")}">{Label}{OptionalHtml()}</legend>{HintHtml()}{ErrorHtml()}{Html.Of(inside)}</fieldset>""");

    protected IHtmlContent OptionalHtml() =>
        Html.If(Optional, $" <span class=\"lead-optional\">{Text.T("Common.Optional")}</span>");

    protected IHtmlContent HintHtml() => Html.If(Hint is not null, $"<div class=\"govuk-hint\" id=\"{HintId}\">{Hint}</div>");

    protected IHtmlContent ErrorHtml() => Html.If(
        Error is not null,
        $"<p class=\"govuk-error-message\" id=\"{ErrorId}\">{Html.Unseen(Text.T("Common.Error.Prefix"))} {Error}</p>");

    protected static string? Plain(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private string SizeClass(string block) => Size is null ? "" : $" {block}--{Size}";
}

/// <summary>In which order a page asks, so that what is wrong is listed in the same order.</summary>
internal static class FieldOrder
{
    public static void Add(ViewContext view, string name) => Of(view).Add(name);

    /// <summary>Where a field stands; what no field asked stands before all fields.</summary>
    public static int PlaceOf(ViewContext view, string name) => Of(view).IndexOf(name);

    private static List<string> Of(ViewContext view) =>
        view.HttpContext.Items.TryGetValue(typeof(FieldOrder), out var known) ? (List<string>)known! : (List<string>)(view.HttpContext.Items[typeof(FieldOrder)] = new List<string>())!;
}
