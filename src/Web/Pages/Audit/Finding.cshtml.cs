using CaseManager.Application.Audit;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>One finding: a reviewer takes it on, and closes it with what came of it.</summary>
[Sends<GetFinding>]
public sealed class FindingModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LookForm Form { get; set; } = new();

    public FindingRow Finding { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form.Version = Finding.Version;
    }

    [Sends<ReviewFinding>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new ReviewFinding(Id, Form.Reason, Form.Note, Form.Version), cancellationToken);
        TempData["Notice"] = Text.T("Audit.Finding.Looked");

        return RedirectToPage("Findings");
    }

    [Sends<TakeFinding>]
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new TakeFinding(Id, Form.Version), cancellationToken);
        TempData["Notice"] = Text.T("Audit.Finding.Taken");

        return RedirectToPage(new { Id });
    }

    public static string ColourOf(FindingState state) => state switch
    {
        FindingState.New => "red",
        FindingState.Taken => "amber",
        FindingState.Closed => "grey",
    };

    public async Task Load(CancellationToken cancellationToken) => Finding = await mediator.Send(new GetFinding(Id), cancellationToken);

    public sealed class LookForm
    {
        public FindingReason? Reason { get; set; }

        public string? Note { get; set; }

        public long Version { get; set; }
    }
}
