using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A button that sends its form, or a link that looks like one when it leads somewhere.</summary>
[HtmlTargetElement("lead-button")]
public sealed class ButtonTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary><c>secondary</c>, <c>warning</c> or <c>link</c>; without it, the main thing to do.</summary>
    public string? Kind { get; set => field = Html.Given(value); }

    public bool Small { get; set; }

    public string? Icon { get; set => field = Html.Given(value); }

    /// <summary>Whom or what the button is about, said to those who hear a list of buttons: "Nhận: Trần Văn Minh".</summary>
    public string? About { get; set => field = Html.Given(value); }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var target = Target;
        output.TagName = target is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (target is not null)
        {
            output.Attributes.SetAttribute("href", target);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        var kind = Kind is null ? "" : $" govuk-button--{Kind}";
        output.Attributes.SetAttribute("class", "govuk-button" + kind + (Small ? " govuk-button--sm" : ""));
        var about = Html.Unseen(About is null ? null : ": " + About);
        output.Content.SetHtmlContent(Html.Of($"{Icons.Draw(Icon, Small ? 18 : 20)}{words}{about}"));
    }
}
