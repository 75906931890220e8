using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Rows in a card: <c>lead-worklist-row</c>, or plain list items.</summary>
[HtmlTargetElement("lead-rows")]
public sealed class RowsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "lead-rows");
    }
}
