using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A single box to tick.</summary>
[HtmlTargetElement("lead-checkbox", Attributes = "for")]
public sealed class CheckboxTagHelper : FieldTagHelper;
