using CaseManager.Application.Breaches;
using CaseManager.Application.Pipeline;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Breaches;

/// <summary>The register of breaches of personal data.</summary>
[Sends<ListBreaches>]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Page<BreachRow> Breaches { get; private set; } = new([], 1, 0);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Breaches = await mediator.Send(new ListBreaches(Number), cancellationToken);
}
