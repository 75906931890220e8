using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>The directory of providers and services, to print or to keep up to date.</summary>
[Sends<ListServices>]
[Sends<ListProviders>]
public sealed class DirectoryModel(IMediator mediator) : PageModel
{
    /// <summary>Also what has ended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<ProviderRow> Providers { get; private set; } = null!;

    public IReadOnlyList<ServiceRow> Services { get; private set; } = [];

    public bool MayChange => HttpContext.May<SaveProvider>();

    /// <summary>Clocks and holidays are for those who work by them, and who keep them.</summary>
    public bool MaySeeClocks => HttpContext.May<ListClockRules>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Providers = await mediator.Send(new ListProviders(Ended: Ended, Page: P), cancellationToken);
        Services = await mediator.Send(new ListServices(Ended), cancellationToken);
    }
}
