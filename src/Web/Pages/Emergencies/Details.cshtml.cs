using CaseManager.Application.Audit;
using CaseManager.Application.Emergencies;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Emergencies;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Emergencies;

/// <summary>One opening of a record in an emergency, and its review.</summary>
[Sends<GetEmergency>]
public sealed class DetailsModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Id<Emergency> Id { get; set; }

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public EmergencyDetails Emergency { get; private set; } = null!;

    public bool MayReadTrail => HttpContext.May<ListAuditEntries>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form.Version = Emergency.Version;
    }

    [Sends<ReviewEmergency>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new ReviewEmergency(Id, Form.Finding, Form.ReviewNote ?? "", Form.Version), cancellationToken);
        TempData["Notice"] = Text.T("Emergencies.Review.Done");

        return RedirectToPage("Index");
    }

    public async Task Load(CancellationToken cancellationToken) => Emergency = await mediator.Send(new GetEmergency(Id), cancellationToken);

    public sealed class ReviewForm
    {
        public EmergencyFinding? Finding { get; set; }

        public string? ReviewNote { get; set; }

        public long Version { get; set; }
    }
}
