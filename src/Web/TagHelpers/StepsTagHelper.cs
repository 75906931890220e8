using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The steps of a long form: all in one document, one at a time in sight when there is JavaScript.</summary>
[HtmlTargetElement("lead-steps")]
public sealed class StepsTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        PageScripts.Need(ViewContext, PageScripts.Steps);
        output.TagName = "div";
        output.Attributes.SetAttribute("data-steps", "");
        output.Attributes.SetAttribute("data-step-text", Text.T("Common.Step", "{0}", "{1}"));
        output.Attributes.SetAttribute("data-back-text", Text.T("Common.Back"));
        output.Attributes.SetAttribute("data-next-text", Text.T("Common.Continue"));
    }
}
