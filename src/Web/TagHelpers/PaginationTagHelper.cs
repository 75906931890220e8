using System.Globalization;
using CaseManager.Application.Texts;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.TagHelpers;

/// <summary>The pages of a list. Links keep the filters of the address and change its <c>p</c>.</summary>
[HtmlTargetElement("lead-pagination", Attributes = "current,last")]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    /// <summary>The page in sight, from 1.</summary>
    public int Current { get; set; } = 1;

    public int Last { get; set; } = 1;

    /// <summary>The name of the page number in the address.</summary>
    public string Query { get; set; } = "p";

    /// <summary>What the list holds, where a page has several lists.</summary>
    public string? About { get; set => field = Html.Given(value); }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Last <= 1)
        {
            output.SuppressOutput();
            return Task.CompletedTask;
        }

        var label = Text.T("Common.Pagination.Label");
        output.Attributes.SetAttribute("aria-label", About is null ? label : $"{label}: {About}");

        return Write(output, "nav", "govuk-pagination");
    }

    internal string To(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Query)) { { Query, page.ToString(CultureInfo.InvariantCulture) } };

        return request.PathBase + request.Path + query.ToQueryString();
    }
}
