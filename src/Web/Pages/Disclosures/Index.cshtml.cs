using CaseManager.Application.Disclosures;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>What about a client left the programme: to whom, what, under which consent.</summary>
[Sends<ListDisclosures>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ClientDisclosures List { get; private set; } = null!;

    public bool MayPrint => HttpContext.May<PrintWhoHasSeen>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListDisclosures(Code, P), cancellationToken);
}
