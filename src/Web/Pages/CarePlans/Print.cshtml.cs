using CaseManager.Application.CarePlans;
using CaseManager.Application.Disclosures;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.CarePlans;

/// <summary>The plan for the client to keep, with nothing on it that tells whose it is.</summary>
[Sends<PrintCarePlan>]
public sealed class PrintModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public PrintedPlan Plan { get; private set; } = null!;

    public NoticeWords Notice => Plan.Notice;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Plan = await mediator.Send(new PrintCarePlan(Code), cancellationToken);
}
