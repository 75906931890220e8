using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The buttons of a form, always within reach of the thumb on a phone.</summary>
[HtmlTargetElement("lead-actions")]
public sealed class ActionsTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "lead-actionbar");
        if (NoHealthContentFilter.Tells(ViewContext.HttpContext))
        {
            output.PreElement.AppendHtml(Html.Of($"""<input type="hidden" name="{NoHealthContentFilter.Told}" value="true">"""));
        }
    }
}
