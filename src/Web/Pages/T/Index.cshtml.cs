using CaseManager.Application.Slips;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseManager.Web.Pages.T;

/// <summary>What a card shows its holder: nothing but the coordinator's contact.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimit)]
public sealed class IndexModel(Cards cards) : PageModel
{
    public const string RateLimit = "cards";

    public CardDetails? Card { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Card = await cards.Find(code, cancellationToken);
        Response.StatusCode = Card is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;

        return Page();
    }
}
