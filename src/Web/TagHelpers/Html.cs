using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace CaseManager.Web.TagHelpers;

/// <summary>Writes HTML from interpolated strings; every hole is encoded unless it is HTML already.</summary>
internal static class Html
{
    /// <summary>Nothing at all.</summary>
    public static readonly IHtmlContent Empty = HtmlString.Empty;

    public static IHtmlContent Of(FormattableString html) =>
        new HtmlContentBuilder().AppendFormat(CultureInfo.InvariantCulture, html.Format, [.. html.GetArguments().Select(a => a ?? "")]);

    /// <summary>What an attribute was given. One whose expression is null reaches its component as an empty text.</summary>
    public static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>The HTML when the condition holds, else nothing.</summary>
    public static IHtmlContent If(bool condition, FormattableString html) => condition ? Of(html) : Empty;

    public static IHtmlContent Each<T>(IEnumerable<T> items, Func<T, IHtmlContent> html)
    {
        var all = new HtmlContentBuilder();
        foreach (var item in items)
        {
            all.AppendHtml(html(item));
        }

        return all;
    }

    /// <summary>The attribute with a space before it, or nothing when it has no value.</summary>
    public static IHtmlContent Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Empty : Of($" {new HtmlString(name)}=\"{value}\"");

    /// <summary>The attribute without a value, when the condition holds.</summary>
    public static IHtmlContent Attribute(string name, bool condition) => condition ? new HtmlString(" " + name) : Empty;

    /// <summary>Words for people who hear the page; for the eye they are said by the place.</summary>
    public static IHtmlContent Unseen(string? text) =>
        string.IsNullOrEmpty(text) ? Empty : Of($"<span class=\"govuk-visually-hidden\">{text}</span>");
}
