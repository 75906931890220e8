using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>A component whose HTML stands beside it, in the partial of its name.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What the page wrote between the tags.</summary>
    internal TagHelperContent Content { get; private set; } = null!;

    private protected virtual string Partial => GetType().Name;

    /// <summary>Writes the partial into an element of its own.</summary>
    private protected async Task Write(TagHelperOutput output, string element, string? cssClass)
    {
        Content = await output.GetChildContentAsync();
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (cssClass is not null)
        {
            output.Attributes.SetAttribute("class", cssClass);
        }

        var html = ViewContext.HttpContext.RequestServices.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.Content.SetHtmlContent(await html.PartialAsync($"/TagHelpers/{Partial}.cshtml", this));
    }
}
