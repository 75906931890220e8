using CaseManager.Application.Contacts;
using CaseManager.Application.Emergencies;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Worklist;

/// <summary>Where a coordinator's or supervisor's day begins.</summary>
[Sends<GetToday>]
[Sends<ListEmergencies>(IfAllowed = true)]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public int Alerts { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public int Clocks { get; set; } = 1;

    public Today? Work { get; private set; }

    /// <summary>What others opened in an emergency in a supervisor's wards, and that wait for a review.</summary>
    public Page<EmergencyRow> Emergencies { get; private set; } = new([], 1, 0);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => Now.DayInVietnam();

    public bool MayWrite => HttpContext.May<RecordContact>();

    /// <summary>The page is about the wards, not about one's own clients.</summary>
    public bool Oversees => HttpContext.May(GetToday.ToOversee);

    /// <summary>How many things there are to do.</summary>
    public int Tasks =>
        Emergencies.Total
            + (Work is null ? 0 : Work.Alerts.Total + Work.Slips.Total + Work.Clocks.Total + Work.Due.Total + Work.Replies.Total
        + Work.ConsentsEnding.Rows.Count + Work.Drafts.Rows.Count + Work.Assessments.Rows.Count + Work.OutOfContact.Rows.Count);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Work = await mediator.Send(new GetToday(Number, Alerts, Clocks), cancellationToken);
        if (HttpContext.May<ListEmergencies>())
        {
            Emergencies = await mediator.Send(new ListEmergencies(ToReview: true), cancellationToken);
        }
    }
}
