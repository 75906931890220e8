using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Several lines of text, with a count of what is left when there is a limit.</summary>
[HtmlTargetElement("lead-textarea", Attributes = "for")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 4;

    public int? Maxlength { get; set; }

    internal string? DescribedByCount => Maxlength is null ? DescribedBy : $"{DescribedBy} {Id}-info".Trim();

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Maxlength is not null)
        {
            PageScripts.Need(ViewContext, PageScripts.Govuk);
        }

        return base.ProcessAsync(context, output);
    }
}
