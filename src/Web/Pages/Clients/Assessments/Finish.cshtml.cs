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

/// <summary>What is still unanswered, and handing in.</summary>
[Sends<GetAssessment>]
[Sends<CompleteAssessment>]
public sealed class FinishModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    [BindProperty]
    public FinishForm Form { get; set; } = new();

    public AssessmentDetails Details { get; private set; } = null!;

    /// <summary>The questions without an answer, by the part in which they stand.</summary>
    public IEnumerable<(int Part, Section Section, IReadOnlyList<Item> Items)> Missing => Details.Instrument.Sections
        .Select((section, place) =>
            (place + 1, section, (IReadOnlyList<Item>)[.. Details.Responses.Unanswered.Where(section.Items.Contains)]))
        .Where(part => part.Item3.Count > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form.Version = Details.Version;

        return Details.Status is not AssessmentStatus.Started || !Details.MayRecord ? RedirectToPage("Details", new { Code, Id }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CompleteAssessment(Code, Id, Form.Version, Form.IncompleteReason), cancellationToken);
        TempData["Notice"] = Text.T("Assessments.Finish.Done");

        return RedirectToPage("Details", new { Code, Id });
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);
        // Shown again, the page shows what is kept now, so this is what would be handed in.
        ModelState.Remove("Form.Version");
        Form.Version = Details.Version;
    }

    public sealed class FinishForm
    {
        public long Version { get; set; }

        public string? IncompleteReason { get; set; }
    }
}
