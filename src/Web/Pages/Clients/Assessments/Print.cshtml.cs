using CaseManager.Application.Assessments;
using CaseManager.Application.Disclosures;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>An assessment for paper, with every question and the box that was ticked; an open one is a form to fill in by hand.</summary>
[Sends<PrintAssessment>]
public sealed class PrintModel(IMediator mediator) : PageModel, IOnPaper
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;

    public NoticeWords Notice { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Details, Notice) = await mediator.Send(new PrintAssessment(Code, Id), cancellationToken);
}
