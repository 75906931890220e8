using CaseManager.Application.Cascades;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cascades;

/// <summary>How far a client has come with HIV, hepatitis and tuberculosis, as far as the client lets it be known.</summary>
[ForRoles(Role.Coordinator, Role.Supervisor)]
public sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public IReadOnlyList<Cascade> Cascades { get; private set; } = [];

    public bool MayWrite => actor.Role is Role.Coordinator && !ClientPageFilter.IsElsewhere(HttpContext);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Cascades = await mediator.Send(new GetCascades(Code), cancellationToken);
}
