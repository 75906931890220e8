using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The pages of one record.</summary>
[HtmlTargetElement("lead-sub-nav", Attributes = "label")]
public sealed class SubNavTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = await output.GetChildContentAsync();
        PageScripts.Need(ViewContext, PageScripts.SubNav);
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "lead-sub");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Html.Of($"<ul>{links}</ul>"));
    }
}
