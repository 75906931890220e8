using CaseManager.Application.Emergencies;
using CaseManager.Application.Pipeline;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Emergencies;

/// <summary>What was opened in an emergency: by oneself, and by others as far as one is told.</summary>
[ForRoles(Role.Coordinator, Role.Supervisor, Role.Reviewer)]
public sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Null for those who cannot open a record.</summary>
    public PageOf<EmergencyRow>? Own { get; private set; }

    /// <summary>Null for those who are not told of others'.</summary>
    public PageOf<EmergencyRow>? Others { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (actor.Role is not Role.Coordinator)
        {
            Others = await mediator.Send(new ListEmergencies(Page: P), cancellationToken);
        }

        if (actor.Role is not Role.Reviewer)
        {
            Own = await mediator.Send(new ListOwnEmergencies(Others is null ? P : 1), cancellationToken);
        }
    }
}
