using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>Something that may lead to a page: <c>page="/Clients/Details" route-code="@client.Code"</c>, or plainly <c>href</c>.</summary>
public abstract class LinkingTagHelper(IUrlHelperFactory urls) : ComponentTagHelper
{
    public string? Href { get; set => field = Html.Given(value); }

    /// <summary>The page it leads to, as in <c>asp-page</c>.</summary>
    public string? Page { get; set => field = Html.Given(value); }

    [HtmlAttributeName("page-handler")]
    public string? PageHandler { get; set => field = Html.Given(value); }

    [HtmlAttributeName("all-route-data", DictionaryAttributePrefix = "route-")]
    public IDictionary<string, string?> Route { get; set; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where it leads; nothing when it is no link.</summary>
    internal string? Target => Page is null && PageHandler is null
        ? Href
        : field ??= urls.GetUrlHelper(ViewContext).Page(Page, PageHandler, Route)
            ?? throw new InvalidOperationException($"There is no page '{Page}' for the given route values.");
}
