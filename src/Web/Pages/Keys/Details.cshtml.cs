using CaseManager.Application.Accounts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Keys;

/// <summary>One proposal: from what to what, why, what is odd, and the decision of a second person.</summary>
[Sends<GetProposal>]
public sealed class DetailsModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Id<Proposal> Id { get; set; }

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public ProposalDetails Proposal { get; private set; } = null!;

    /// <summary>The decider's half of a link, shown this once.</summary>
    public Decision? Decided { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    [Sends<DecideProposal>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var decision = await mediator.SendForm(
            this, new DecideProposal(Id, Form.Accept, Form.MadeSure, Form.Why), cancellationToken);
        if (decision.Half is null)
        {
            TempData["Notice"] = Text.T(Form.Accept ? "Accounts.Decide.Accepted" : "Accounts.Decide.Refused");

            return RedirectToPage(new { id = Id.ToString() });
        }

        Decided = decision;
        await Load(cancellationToken);
        Response.Headers.CacheControl = "no-store";

        return Page();
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Proposal = await mediator.Send(new GetProposal(Id), cancellationToken);

    /// <summary>What the two buttons send.</summary>
    public sealed class DecisionForm
    {
        public bool Accept { get; set; }

        public MadeSure? MadeSure { get; set; }

        public string? Why { get; set; }
    }
}
