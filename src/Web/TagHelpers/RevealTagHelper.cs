using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>What is asked besides when one choice is taken; in sight always when there is no JavaScript.</summary>
[HtmlTargetElement("lead-reveal", Attributes = "when")]
public sealed class RevealTagHelper : TagHelper
{
    /// <summary>The value of the choice.</summary>
    public string When { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var asked = await output.GetChildContentAsync();
        ((Dictionary<string, IHtmlContent>)context.Items[typeof(RevealTagHelper)])[When] = asked;
        output.SuppressOutput();
    }
}
