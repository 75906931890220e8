using CaseManager.Application.Emergencies;
using CaseManager.Application.Pipeline;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Emergencies;

/// <summary>What was opened in an emergency: by oneself, and by others as far as one is told.</summary>
[Sends<ListEmergencies>(IfAllowed = true)]
[Sends<ListOwnEmergencies>(IfAllowed = true)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Null for those who cannot open a record.</summary>
    public Page<EmergencyRow>? Own { get; private set; }

    /// <summary>Null for those who are not told of others'.</summary>
    public Page<EmergencyRow>? Others { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (HttpContext.May<ListEmergencies>())
        {
            Others = await mediator.Send(new ListEmergencies(Page: P), cancellationToken);
        }

        if (HttpContext.May<ListOwnEmergencies>())
        {
            Own = await mediator.Send(new ListOwnEmergencies(Others is null ? P : 1), cancellationToken);
        }
    }
}
