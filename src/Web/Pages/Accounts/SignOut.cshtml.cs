using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Ends the session on the server and clears what this browser kept of it.</summary>
[Needs(Operation.Read, DataCategory.OwnAccount)]
[WhileHandedOver(Only = false)]
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";

        return RedirectToPage("SignIn");
    }
}
