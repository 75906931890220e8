using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Slips;

/// <summary>Where an officer starts: a new slip, whom to call, what is not sent yet, the last slips.</summary>
[Sends<GetOfficerHome>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public OfficerHome Home { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Home = await mediator.Send(new GetOfficerHome(), cancellationToken);

    [Sends<DiscardDraft>]
    public async Task<IActionResult> OnPostDiscardAsync(Id<Slip> draft, CancellationToken cancellationToken)
    {
        await mediator.Send(new DiscardDraft(draft), cancellationToken);
        TempData["Notice"] = Text.T("Slips.Draft.Discarded");

        return RedirectToPage("Index");
    }
}
