using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>One thing that happened. Slot <c>tag</c> stands beside its title.</summary>
[HtmlTargetElement("lead-timeline-item", Attributes = "title")]
public sealed class TimelineItemTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Title { get; set; } = "";

    public string Icon { get; set; } = "note";

    public string? Colour { get; set => field = Html.Given(value); }

    /// <summary>When, and by whom.</summary>
    public string? Meta { get; set => field = Html.Given(value); }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        var target = Target;
        var title = target is null ? Html.Of($"{Title}") : Html.Of($"<a class=\"govuk-link\" href=\"{target}\">{Title}</a>");
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var icon = Html.Of($"""<span class="lead-tl__i{(Colour is null ? "" : $" lead-tl__i--{Colour}")}">{Icons.Draw(Icon, 18)}</span>""");
        var meta = Html.If(Meta is not null, $"""<p class="lead-tl__meta">{Meta}</p>""");
        output.Content.SetHtmlContent(Html.Of($"{icon}<h3>{title} {SlotTagHelper.Part(context, "tag")}</h3>{meta}{body}"));
    }
}
