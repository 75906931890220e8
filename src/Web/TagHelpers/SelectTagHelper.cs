using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One of many, in a list that opens.</summary>
[HtmlTargetElement("lead-select", Attributes = "for")]
public sealed class SelectTagHelper : ChoosingTagHelper
{
    /// <summary>The words of the empty choice; <c>Common.Choose</c> unless the page says otherwise.</summary>
    public string? Empty { get; set => field = Html.Given(value); }

    /// <summary>Leaves out the empty choice.</summary>
    public bool NoEmpty { get; set; }
}
