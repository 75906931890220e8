using CaseManager.Application.Assessments;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>Makes sure that an assessment is really to be broken off.</summary>
[Sends<GetAssessment>]
[Sends<AbandonAssessment>]
public sealed class AbandonModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return Details.Status is not AssessmentStatus.Started || !Details.MayRecord ? RedirectToPage("Details", new { Code, Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AbandonAssessment(Code, Id, Version), cancellationToken);
        TempData["Notice"] = Text.T("Assessments.Abandon.Done");

        return RedirectToPage("Index", new { Code });
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken) =>
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);
}
