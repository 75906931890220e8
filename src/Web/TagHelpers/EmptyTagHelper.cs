using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>That there is nothing, and what to do about it.</summary>
[HtmlTargetElement("lead-empty")]
public sealed class EmptyTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary>One sentence; <c>Common.Nothing</c> unless the page says otherwise.</summary>
    public string? Text { get; set => field = Html.Given(value); }

    /// <summary>The words of the link.</summary>
    public string? Action { get; set => field = Html.Given(value); }

    public string Icon { get; set; } = "list";

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, "div", "lead-empty");
}
