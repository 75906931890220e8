using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Sends everybody to where their work begins.</summary>
[Needs(Operation.Read, DataCategory.OwnAccount)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Navigation.Home(Navigation.RoleOf(User)));
}
