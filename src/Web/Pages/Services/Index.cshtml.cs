using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>A client's service referrals and their outcomes.</summary>
[Sends<ListServiceReferrals>]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public Page<ServiceReferralRow> Referrals { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Referrals = await mediator.Send(new ListServiceReferrals(Code, P), cancellationToken);
}
