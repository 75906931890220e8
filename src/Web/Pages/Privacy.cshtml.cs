using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages;

/// <summary>What is kept about people, who sees it, and what they may ask for: readable without signing in.</summary>
[AllowAnonymous]
public sealed class PrivacyModel : PageModel
{
    public static readonly string[] Parts = ["Police", "Staff", "Trace", "Rights"];
}
