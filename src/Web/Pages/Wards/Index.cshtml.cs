using CaseManager.Application.Pipeline;
using CaseManager.Application.Wards;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Wards;

/// <summary>The directory of wards.</summary>
[Sends<ListWards>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Only wards with a duty coordinator.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Kept { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Code, or words of the name or province; only ever posted.</summary>
    [BindProperty]
    public string? Search { get; set; }

    public Page<WardRow> Wards { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Wards = await mediator.Send(new ListWards(null, Kept, P), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Search))
        {
            return RedirectToPage();
        }

        Wards = await mediator.Send(new ListWards(Search, Page: P), cancellationToken);

        return Page();
    }
}
