using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>Redirects every role to its first page.</summary>
[Needs(Operation.Read, DataCategory.OwnAccount)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Navigation.Home(Navigation.RoleOf(User)));
}
