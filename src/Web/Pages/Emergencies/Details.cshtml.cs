using CaseManager.Application.Emergencies;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Emergencies;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Emergencies;

/// <summary>One opening of a record in an emergency, and its review.</summary>
[ForRoles(Role.Supervisor, Role.Reviewer)]
public sealed class DetailsModel(IMediator mediator, Actor actor) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Id<Emergency> Id { get; set; }

    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public EmergencyDetails Emergency { get; private set; } = null!;

    public bool MayReadTrail => actor.Role is Role.Reviewer;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form.Version = Emergency.Version;
    }

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
