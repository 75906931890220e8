using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A part of a page with its own heading. Beside the heading stands a link, or a slot <c>end</c>.</summary>
[HtmlTargetElement("lead-card")]
public sealed class CardTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string? Title { get; set => field = Html.Given(value); }

    /// <summary><c>accent</c>, <c>due</c> or <c>over</c>: the coloured edge.</summary>
    public string? Kind { get; set => field = Html.Given(value); }

    /// <summary>How many things the card holds.</summary>
    public int? Count { get; set; }

    public string? CountColour { get; set => field = Html.Given(value); }

    /// <summary>The words of the link beside the heading.</summary>
    public string? Link { get; set => field = Html.Given(value); }

    /// <summary>A quiet line beside the heading.</summary>
    public string? Aside { get; set => field = Html.Given(value); }

    public override void Init(TagHelperContext context) => SlotTagHelper.Open(context);

    internal string HeadingId { get; private set; } = null!;

    internal string CountClass => CountColour is null ? "lead-tag" : $"lead-tag lead-tag--{CountColour}";

    internal IHtmlContent? End { get; private set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var cssClass = "lead-card" + (Kind is null ? "" : $" lead-card--{Kind}");
        if (Title is null)
        {
            output.TagName = "div";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", cssClass);
            return;
        }

        await output.GetChildContentAsync();
        HeadingId = output.Attributes["id"]?.Value is { } own ? $"{own}-h" : PageScripts.UniqueId(ViewContext, "card");
        End = SlotTagHelper.Part(context, "end");
        output.Attributes.SetAttribute("aria-labelledby", HeadingId);
        await Write(output, "section", cssClass);
    }
}
