using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One stage of the way: <c>done</c>, <c>now</c>, or still to come.</summary>
[HtmlTargetElement("lead-pathway-step", Attributes = "text", ParentTag = "lead-pathway")]
public sealed class PathwayStepTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public string? State { get; set => field = Html.Given(value); }

    /// <summary>When it was reached, or how far it is.</summary>
    public string? Note { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (State is not null)
        {
            output.Attributes.SetAttribute("class", State);
        }

        if (State == "now")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var said = State == "done" ? Application.Texts.Text.T("Common.Path.Done") : null;
        var note = Html.If(Note is not null, $"<small>{Note}</small>");
        output.Content.SetHtmlContent(Html.Of($"<span>{Text}{Html.Unseen(said is null ? null : $" ({said})")}</span>{note}"));
    }
}
