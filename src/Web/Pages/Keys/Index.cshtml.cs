using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Keys;

/// <summary>What waits for the second key of the one who looks.</summary>
[Sends<ListDecisions>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<ProposalRow> Proposals { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Proposals = await mediator.Send(new ListDecisions(P), cancellationToken);
}
