using CaseManager.Application.Safety;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Safety;

/// <summary>A client's alerts and safety plan.</summary>
[Sends<GetSafety>]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ClientSafety Safety { get; private set; } = new(new([], 1, 0), null, false);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayOpen => HttpContext.May<OpenAlert>();

    public bool MayWritePlans => HttpContext.May<SaveSafetyPlan>();

    public bool MayPrintPlan => HttpContext.May<PrintSafetyPlan>();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Safety = await mediator.Send(new GetSafety(Code, Number), cancellationToken);
}
