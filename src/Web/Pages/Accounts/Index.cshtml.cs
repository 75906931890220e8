using CaseManager.Application.Accounts;
using CaseManager.Application.Audit;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Wards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>Who may sign in. A search by name is posted, so that no name stands in an address.</summary>
[Sends<ListAccounts>]
[Sends<ListServedWards>]
[Sends<GetBell>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Role? InRole { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ward { get; set; }

    /// <summary>Also those who left.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Disabled { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Words of a name, over all accounts; only ever posted.</summary>
    [BindProperty]
    public string? Search { get; set; }

    public Page<AccountRow> Accounts { get; private set; } = null!;

    public WardChoices Wards { get; private set; } = new([], TooMany: false);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Wards = await WardChoices.For(mediator, [], cancellationToken);
        Accounts = await mediator.Send(new ListAccounts(InRole, Ward, Disabled, Page: P), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Search))
        {
            return RedirectToPage();
        }

        Accounts = await mediator.Send(new ListAccounts(Disabled: true, Search: Search, Page: P), cancellationToken);

        return Page();
    }
}
