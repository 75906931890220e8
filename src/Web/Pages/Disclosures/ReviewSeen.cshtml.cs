using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures;

/// <summary>Who has seen a client's record, for the data protection reviewer, who knows the client by code alone.</summary>
[Sends<ReviewWhoHasSeen>]
public sealed class ReviewSeenModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<SeenRow> Rows { get; private set; } = new([], 1, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await mediator.Send(new ReviewWhoHasSeen(Code, From, To, P), cancellationToken);
}
