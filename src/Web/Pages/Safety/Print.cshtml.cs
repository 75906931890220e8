using CaseManager.Application.Disclosures;
using CaseManager.Application.Safety;
using CaseManager.Domain;
using CaseManager.Domain.Safety;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Safety;

/// <summary>The safety plan for the client to keep, with nothing on it that tells whose it is.</summary>
[Sends<PrintSafetyPlan>]
public sealed class PrintModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public SafetyPlanWords Plan { get; private set; } = null!;

    public NoticeWords Notice { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Plan, Notice) = await mediator.Send(new PrintSafetyPlan(Code), cancellationToken);
}
