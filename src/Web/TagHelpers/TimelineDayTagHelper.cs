using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A month, or a day, above what happened in it.</summary>
[HtmlTargetElement("lead-timeline-day", ParentTag = "lead-timeline")]
public sealed class TimelineDayTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "lead-tl__day");
    }
}
