using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Something to know before going on: <c>info</c>, <c>warning</c>, <c>danger</c> or <c>success</c>.</summary>
[HtmlTargetElement("lead-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public string Kind { get; set; } = "info";

    public string? Title { get; set => field = Html.Given(value); }

    /// <summary><c>status</c> when it tells of something that has just happened.</summary>
    public string? Role { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lead-notice lead-notice--{Kind}");
        if (Role is not null)
        {
            output.Attributes.SetAttribute("role", Role);
        }

        var icon = Kind switch { "warning" or "danger" => "warning", "success" => "check", _ => "info" };
        var title = Html.If(Title is not null, $"""<p class="lead-notice__t">{Title}</p>""");
        output.Content.SetHtmlContent(Html.Of($"{Icons.Draw(icon, 22)}<div>{title}{body}</div>"));
    }
}
