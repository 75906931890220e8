using CaseManager.Application.Legal;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>What the law sets against compulsory rehabilitation, with the sources.</summary>
[ForRoles(Role.Administrator, Role.Coordinator, Role.Supervisor)]
public sealed class GroundsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<GroundRuleText> Rules { get; private set; } = [];

    public bool MayChange => Navigation.RoleOf(User) is Role.Administrator;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rules = await mediator.Send(new ListGroundRules(), cancellationToken);
}
