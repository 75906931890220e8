using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>For whom these pages work, and how to say that they do not: readable without signing in.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel : PageModel
{
    public static readonly string[] Points = ["Keyboard", "Reader", "Phone", "Script", "Words"];
}
