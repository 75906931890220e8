using CaseManager.Application.Legal;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>The clocks that the programme goes by, with their sources.</summary>
[Sends<ListClockRules>]
public sealed class RulesModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ClockRuleText> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rules = await mediator.Send(new ListClockRules(), cancellationToken);
}
