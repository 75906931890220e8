using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One answer under its question.</summary>
[HtmlTargetElement("lead-summary-row", Attributes = "label")]
public sealed class SummaryRowTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Label { get; set; } = "";

    /// <summary>The answer, when it is plain text; else the content.</summary>
    public string? Value { get; set => field = Html.Given(value); }

    /// <summary>The words of the link; <c>Common.Change</c> unless the page says otherwise.</summary>
    public string? Action { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var target = Target;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-summary-list__row" + (target is null ? " govuk-summary-list__row--no-actions" : ""));
        var words = Html.Of($"{Action ?? Text.T("Common.Change")}{Html.Unseen(": " + Label)}");
        var change = Html.If(
            target is not null, $"""<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{target}">{words}</a></dd>""");
        output.Content.SetHtmlContent(Html.Of(
            $"""<dt class="govuk-summary-list__key">{Label}</dt><dd class="govuk-summary-list__value">{Value}{content}</dd>{change}"""));
    }
}
