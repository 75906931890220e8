using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// A value that is hidden until it is asked for, because each showing is recorded. The link leads to the page that asks why and shows it.
/// </summary>
[HtmlTargetElement("lead-masked", Attributes = "value")]
public sealed class MaskedTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary>What may be seen: <c>•••• ••• 418</c>.</summary>
    public string Value { get; set; } = "";

    /// <summary>What is hidden, in words: "số điện thoại".</summary>
    public string About { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var target = Target;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lead-masked");
        var show = Html.If(
            target is not null, $""" <a class="govuk-link" href="{target}">{Text.T("Common.Show")}{Html.Unseen(" " + About)}</a>""");
        output.Content.SetHtmlContent(Html.Of($"<b>{Value}</b>{show}"));
    }
}
