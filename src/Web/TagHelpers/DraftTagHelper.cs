using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A form that saves itself as a draft: <c>&lt;form method="post" lead-draft="@Url.Page(null, "Draft")"&gt;</c>.</summary>
[HtmlTargetElement("form", Attributes = "lead-draft")]
public sealed class DraftTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The address that keeps the draft.</summary>
    public string LeadDraft { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        PageScripts.Need(ViewContext, PageScripts.Draft);
        output.Attributes.SetAttribute("data-draft", LeadDraft);
        output.Attributes.SetAttribute("data-draft-saving", Text.T("Common.Draft.Saving"));
        output.Attributes.SetAttribute("data-draft-saved", Text.T("Common.Draft.Saved", "{0}"));
        output.Attributes.SetAttribute("data-draft-failed", Text.T("Common.Draft.Failed"));
    }
}
