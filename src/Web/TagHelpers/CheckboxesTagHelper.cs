using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Any of a few, all in sight.</summary>
[HtmlTargetElement("lead-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : BoxesTagHelper
{
    internal override string Type => "checkbox";

    internal override string Block => "checkboxes";
}
