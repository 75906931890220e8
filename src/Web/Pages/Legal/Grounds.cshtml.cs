using CaseManager.Application.Legal;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>What the law sets against compulsory rehabilitation, with the sources.</summary>
[Sends<ListGroundRules>]
public sealed class GroundsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<GroundRuleText> Rules { get; private set; } = [];

    public bool MayChange => HttpContext.May<AddGroundRule>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rules = await mediator.Send(new ListGroundRules(), cancellationToken);
}
