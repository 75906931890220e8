using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseManager.Web.TagHelpers;

/// <summary>The scripts that the things on this page ask for; the layout writes them once.</summary>
public static class PageScripts
{
    /// <summary>Character counts and the focus of the error summary.</summary>
    public const string Govuk = "lib/lead-ui/1.0.0/govuk-frontend.min.js";

    /// <summary>Questions that belong to one choice.</summary>
    public const string Reveal = "js/reveal.js";

    /// <summary>The pages of a record, on a phone.</summary>
    public const string SubNav = "js/sub-nav.js";

    /// <summary>A long form, one step at a time.</summary>
    public const string Steps = "js/steps.js";

    /// <summary>A form that saves itself as a draft.</summary>
    public const string Draft = "js/draft.js";

    /// <summary>A value that is offered for a field.</summary>
    public const string Use = "js/use.js";

    /// <summary>Keys that the device keeps.</summary>
    public const string Passkey = "js/passkey.js";

    /// <summary>A button that prints the page.</summary>
    public const string Print = "js/print.js";

    public static void Need(ViewContext page, string script)
    {
        var needed = Of(page);
        if (!needed.Contains(script))
        {
            needed.Add(script);
        }
    }

    public static IList<string> Of(ViewContext page)
    {
        if (page.HttpContext.Items[typeof(PageScripts)] is not List<string> needed)
        {
            page.HttpContext.Items[typeof(PageScripts)] = needed = [];
        }

        return needed;
    }

    /// <summary>An id that no other element of the page has.</summary>
    internal static string UniqueId(ViewContext page, string name)
    {
        var taken = page.HttpContext.Items.TryGetValue(name, out var last) ? (int)last! + 1 : 1;
        page.HttpContext.Items[name] = taken;

        return $"{name}-{taken}";
    }
}
