using System.Globalization;
using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Guidance;

/// <summary>When to refer, what to say, what an officer will see and not see, whom to call.</summary>
[Needs(Operation.Write, DataCategory.OwnSlip)]
public sealed class IndexModel : PageModel
{
    public static IReadOnlyList<string> Numbers { get; } = ["115", "113", "111"];

    /// <summary>The words to read aloud, in a language of the reader's choice, independent of the page's.</summary>
    public static string Script(CultureInfo language)
    {
        var own = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return Text.T("Slips.Script");
        }
        finally
        {
            CultureInfo.CurrentUICulture = own;
        }
    }

    public void OnGet()
    {
    }
}
