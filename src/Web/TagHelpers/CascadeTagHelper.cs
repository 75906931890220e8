using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>How many reach each step, and where the others stayed.</summary>
[HtmlTargetElement("lead-cascade", Attributes = "items")]
public sealed class CascadeTagHelper : ComponentTagHelper
{
    public IEnumerable<CascadeStep> Items { get; set; } = [];

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, "ol", "lead-casc");
}
