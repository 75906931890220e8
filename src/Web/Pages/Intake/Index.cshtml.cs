using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Intake;

/// <summary>The slips of the wards: those that wait, those being worked on, and those that are over.</summary>
[Sends<ListNewSlips>]
[Sends<ListIntakes>]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The page of the slips that wait.</summary>
    [BindProperty(Name = "p", SupportsGet = true)]
    public int NewPage { get; set; } = 1;

    /// <summary>The page of the slips being worked on, or of those that are over.</summary>
    [BindProperty(Name = "o", SupportsGet = true)]
    public int OtherPage { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public bool Over { get; set; }

    public Page<NewSlipRow>? Waiting { get; private set; }

    public Page<IntakeRow> Intakes { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Over)
        {
            Waiting = await mediator.Send(new ListNewSlips(NewPage), cancellationToken);
        }

        Intakes = await mediator.Send(new ListIntakes(Over, OtherPage), cancellationToken);
    }
}
