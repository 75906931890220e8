using CaseManager.Application.Consents;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Consents;

/// <summary>A client agrees, point by point. Nothing is ticked in advance.</summary>
[ForRoles(Role.Coordinator, Role.Supervisor)]
public sealed class GiveModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public GiveForm Form { get; set; } = new();

    public ConsentQuestions Questions { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form.Id = Id<Consent>.New();
        await Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await Load(cancellationToken);

            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await mediator.Send(new GiveConsents(Form.Id, Code, Form.Consents), cancellationToken);
        TempData["Notice"] = Text.T("Consents.Form.Saved");

        return RedirectToPage("/Consents/Index", new { code = Code.ToString() });
    }

    public async Task Load(CancellationToken cancellationToken) => Questions = await ConsentQuestions.Ask(mediator, cancellationToken);
}

/// <summary>What the consent form sends.</summary>
public sealed class GiveForm
{
    public Id<Consent> Id { get; set; }

    public ConsentForm Consents { get; set; } = new();
}
