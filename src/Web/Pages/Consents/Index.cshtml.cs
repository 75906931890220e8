using CaseManager.Application.Consents;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Consents;

/// <summary>What a client has agreed to: in force, and before.</summary>
[Sends<ListConsents>]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>From how long before its end a consent is shown as ending.</summary>
    internal const int EndingSoonDays = Limits.ConsentEndingDays;

    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public IReadOnlyList<ConsentRow> Consents { get; private set; } = [];

    public IEnumerable<ConsentRow> InForce => Consents.Where(row => row.State is ConsentState.InForce).OrderBy(row => row.Purpose);

    public IEnumerable<ConsentRow> Earlier => Consents.Where(row => row.State is not ConsentState.InForce);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Consents = await mediator.Send(new ListConsents(Code), cancellationToken);

    public bool EndsSoon(ConsentRow row) => row.LastDay < clock.Today().AddDays(EndingSoonDays);
}
