using CaseManager.Application.Audit;
using CaseManager.Application.Pipeline;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>Looks for a person of staff, to see what they did. A search by name is posted, so that no name stands in an address.</summary>
[Sends<FindAuditedAccounts>]
public sealed class StaffModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Words of a name; only ever posted.</summary>
    [BindProperty]
    public string? Search { get; set; }

    public Page<AuditedAccount> Staff { get; private set; } = new([], 1, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Staff = await mediator.Send(new FindAuditedAccounts(Page: P), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Search))
        {
            return RedirectToPage();
        }

        Staff = await mediator.Send(new FindAuditedAccounts(Search, P), cancellationToken);

        return Page();
    }
}
