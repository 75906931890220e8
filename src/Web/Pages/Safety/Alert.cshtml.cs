using CaseManager.Application.Safety;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Safety;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Safety;

/// <summary>One alert: its clock, what to do now, what was done.</summary>
[Sends<GetAlert>]
public sealed class AlertModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<SafetyAlert> Alert { get; set; }

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public AlertDetails? Details { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool May(AlertMove move) => Details!.Moves.Contains(move) && HttpContext.May<MoveAlert>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form.Version = Details!.Alert.Version;
    }

    [Sends<MoveAlert>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new MoveAlert(Code, Alert, Form.Version, Form.Move, Form.Words), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/safety/{Alert}");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Details = await mediator.Send(new GetAlert(Code, Alert), cancellationToken);

    public sealed class StepForm
    {
        public long Version { get; set; }

        public AlertMove? Move { get; set; }

        public string? Words { get; set; }
    }
}
