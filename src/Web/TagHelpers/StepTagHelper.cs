using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One step of a long form, under its own heading.</summary>
[HtmlTargetElement("lead-step", Attributes = "title", ParentTag = "lead-steps")]
public sealed class StepTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "lead-step");
        output.Attributes.SetAttribute("data-step", "");
        output.Content.SetHtmlContent(Html.Of($"""<h2 class="govuk-heading-l" tabindex="-1">{Title}</h2>{body}"""));
    }
}
