using CaseManager.Application.Audit;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>The rules by which the trail is watched.</summary>
[ForRoles(Role.Reviewer)]
public sealed class RulesModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<SnoopingRuleRow> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rules = await mediator.Send(new ListSnoopingRules(), cancellationToken);
}
