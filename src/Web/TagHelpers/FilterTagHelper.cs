using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>
/// The filters of a list. They live in the address, so a filtered list can be kept and gone back to; never put a name among them.
/// </summary>
[HtmlTargetElement("lead-filter")]
public sealed class FilterTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary>Offers to clear the filters.</summary>
    public bool Clearable { get; set; }

    /// <summary>The list without filters.</summary>
    internal string Address => Target ?? ViewContext.HttpContext.Request.PathBase + ViewContext.HttpContext.Request.Path;

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Address);

        return Write(output, "form", "lead-filter");
    }
}
