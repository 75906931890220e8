using CaseManager.Application.Accounts;
using CaseManager.Application.Assessments;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>Hands the device to the client for one form. From then on the session opens nothing else.</summary>
[Sends<GetAssessment>]
[Needs(Operation.Write, DataCategory.Care)]
public sealed class HandOverModel(IMediator mediator, HandOvers handOvers, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;

    public bool HasPin { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return MayHandOver ? Page() : RedirectToPage("Details", new { Code, Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (!MayHandOver || SessionTickets.SecretOf(HttpContext) is not { } session)
        {
            return RedirectToPage("Details", new { Code, Id });
        }

        if (!await handOvers.Begin(actor, session, new(Code, Id), HttpContext.Connection.RemoteIpAddress, cancellationToken))
        {
            return RedirectToPage();
        }

        // What the coordinator looked at before is not behind the back button.
        TempData.Clear();
        Response.Headers["Clear-Site-Data"] = "\"cache\"";

        return LocalRedirect(HandOverAccess.Path);
    }

    private bool MayHandOver => Details is { Status: AssessmentStatus.Started, Mode: AssessmentMode.SelfCompletion, MayRecord: true };

    private async Task Load(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);
        HasPin = await handOvers.HasPin(actor, cancellationToken);
    }
}
