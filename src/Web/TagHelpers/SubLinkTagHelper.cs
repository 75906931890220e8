using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One page of a record, with how many things it holds.</summary>
[HtmlTargetElement("lead-sub-link", Attributes = "text")]
public sealed class SubLinkTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Text { get; set; } = "";

    public int? Count { get; set; }

    /// <summary>Whether this is the page in sight; found from the address when not said.</summary>
    public bool? Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var target = Target;
        var current = Current ?? string.Equals(target, ViewContext.HttpContext.Request.Path, StringComparison.OrdinalIgnoreCase);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var count = Html.If(Count is not null, $" <span>{Count}</span>");
        output.Content.SetHtmlContent(Html.Of(
            $"""<a href="{target}"{Html.Attribute("aria-current", current ? "page" : null)}>{Text}{count}</a>"""));
    }
}
