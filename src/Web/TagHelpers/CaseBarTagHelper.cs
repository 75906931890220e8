using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// Who this record is about, above everything else on the client's pages. Slots: <c>tags</c>, <c>meta</c> (list items), <c>actions</c>,
/// <c>tabs</c>.
/// </summary>
[HtmlTargetElement("lead-case-bar", Attributes = "title")]
public sealed class CaseBarTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    public string Title { get; set; } = "";

    /// <summary>The words of the link back, above the heading.</summary>
    public string? Back { get; set => field = Html.Given(value); }

    /// <summary>The heading is the page's own unless the page has another: then it is not a heading here.</summary>
    public bool NotHeading { get; set; }

    /// <summary>The slots, by their names.</summary>
    internal IReadOnlyDictionary<string, IHtmlContent> Slots { get; private set; } = null!;

    public override void Init(TagHelperContext context) => Slots = SlotTagHelper.Open(context);

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, "div", "lead-case");
}
