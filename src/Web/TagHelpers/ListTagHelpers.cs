using System.Globalization;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The pages of a list. Links keep the filters of the address and change its <c>p</c>.</summary>
[HtmlTargetElement("lead-pagination", Attributes = "current,last")]
public sealed class PaginationTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The page in sight, from 1.</summary>
    public int Current { get; set; } = 1;

    public int Last { get; set; } = 1;

    /// <summary>The name of the page number in the address.</summary>
    public string Query { get; set; } = "p";

    /// <summary>What the list holds, where a page has several lists.</summary>
    public string? About { get; set => field = Html.Given(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", About is null ? Text.T("Common.Pagination.Label") : $"{Text.T("Common.Pagination.Label")}: {About}");
        output.Content.SetHtmlContent(Html.Of(
            $"""{Html.If(Current > 1, $"<div class=\"govuk-pagination__prev\"><a class=\"govuk-link govuk-pagination__link\" href=\"{To(Current - 1)}\" rel=\"prev\">{Icons.Draw("back", 18)} <span class=\"govuk-pagination__link-title\">{Text.T("Common.Previous")}</span></a></div>")}<p class="lead-small lead-muted">{Text.T("Common.Pagination.Page", Current, Last)}</p>{Html.If(Current < Last, $"<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" href=\"{To(Current + 1)}\" rel=\"next\"><span class=\"govuk-pagination__link-title\">{Text.T("Common.Next")}</span> {Icons.Draw("arrow", 18)}</a></div>")}"""));
    }

    private string To(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Query)) { { Query, page.ToString(CultureInfo.InvariantCulture) } };

        return request.PathBase + request.Path + query.ToQueryString();
    }
}

/// <summary>The filters of a list. They live in the address, so a filtered list can be kept and gone back to; never put a name among them.</summary>
[HtmlTargetElement("lead-filter")]
public sealed class FilterTagHelper(IUrlHelperFactory urls) : LinkingTagHelper(urls)
{
    /// <summary>Offers to clear the filters.</summary>
    public bool Clearable { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var here = ViewContext.HttpContext.Request.PathBase + ViewContext.HttpContext.Request.Path;
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("class", "lead-filter");
        output.Attributes.SetAttribute("action", Target ?? here);
        output.Content.SetHtmlContent(Html.Of(
            $"""{fields}<button type="submit" class="govuk-button govuk-button--sm">{Text.T("Common.Apply")}</button>{Html.If(Clearable, $"<a class=\"govuk-link lead-filter__clear\" href=\"{Target ?? here}\">{Text.T("Common.ClearFilters")}</a>")}"""));
    }
}
