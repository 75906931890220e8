using CaseManager.Application.Accounts;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Accounts;

/// <summary>What administrators proposed: what waits for a second person, what was agreed, what came of the rest.</summary>
[Sends<ListProposals>]
public sealed class ProposalsModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<ProposalRow> Proposals { get; private set; } = null!;

    /// <summary>The own half of a link that was just taken; it is shown this once.</summary>
    public SignInLink? Half { get; private set; }

    public string? HalfAddress => Half is null ? null : Url.PageLink("/Accounts/Accept", values: new { secret = Half.Secret });

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    [Sends<WithdrawProposal>]
    public async Task<IActionResult> OnPostWithdrawAsync(Id<Proposal> id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await mediator.Send(new WithdrawProposal(id), cancellationToken);
        TempData["Notice"] = Text.T("Accounts.Keys.Withdrawn");

        return RedirectToPage();
    }

    [Sends<TakeLinkHalf>]
    public async Task<IActionResult> OnPostHalfAsync(Id<Proposal> id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Half = await mediator.Send(new TakeLinkHalf(id), cancellationToken);
        await Load(cancellationToken);
        Response.Headers.CacheControl = "no-store";

        return Page();
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Proposals = await mediator.Send(new ListProposals(P), cancellationToken);

    /// <summary>How a state looks.</summary>
    public static string ColourOf(ProposalState state) => state switch
    {
        ProposalState.Waiting => "amber",
        ProposalState.Accepted => "green",
        ProposalState.Refused => "red",
        ProposalState.Withdrawn or ProposalState.Lapsed => "grey",
    };
}
