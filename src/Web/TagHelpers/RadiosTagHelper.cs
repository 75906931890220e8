using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One of a few, all in sight.</summary>
[HtmlTargetElement("lead-radios", Attributes = "for")]
public sealed class RadiosTagHelper : BoxesTagHelper
{
    internal override string Type => "radio";

    internal override string Block => "radios";
}
