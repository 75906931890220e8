using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>That something was done: a tinted card with the page's heading.</summary>
[HtmlTargetElement("lead-panel", Attributes = "title")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    /// <summary>A line above the heading, such as when it was sent.</summary>
    public string? Note { get; set => field = Html.Given(value); }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(output, "div", "lead-card lead-card--accent lead-card--tint lead-panel");
}
