using CaseManager.Application.Emergencies;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Safety;
using CaseManager.Application.Services;
using CaseManager.Application.Slips;
using CaseManager.Application.Worklist;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Worklist;

/// <summary>Where a coordinator's or supervisor's day begins.</summary>
[ForRoles(Role.Coordinator, Role.Supervisor)]
public sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Today Work { get; private set; } = null!;

    /// <summary>The slips that nobody has received, the longest waiting first.</summary>
    public PageOf<NewSlipRow> Slips { get; private set; } = new([], 1, 0);

    /// <summary>What was sent to a provider who has not replied yet.</summary>
    public ServiceBoardColumn Replies { get; private set; } = new(ServiceReferralStage.AwaitingReply, 0, 0, []);

    /// <summary>The safety alerts that are open, or of which a supervisor must know.</summary>
    public PageOf<OpenAlertRow> Alerts { get; private set; } = new([], 1, 0);

    /// <summary>The legal clocks that end soon, or have ended; the most pressing first.</summary>
    public PageOf<DueClockRow> Clocks { get; private set; } = new([], 1, 0);

    /// <summary>What others opened in an emergency in a supervisor's wards, and nobody has reviewed.</summary>
    public PageOf<EmergencyRow> Emergencies { get; private set; } = new([], 1, 0);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => Now.DayInVietnam();

    public bool MayWrite => actor.Role is Role.Coordinator;

    /// <summary>How many things there are to do.</summary>
    public int Tasks => Emergencies.Total + Alerts.Total + Slips.Total + Clocks.Total + Work.Due.Total + Replies.Total + Work.ConsentsEnding.Rows.Count + Work.Drafts.Rows.Count
        + Work.Assessments.Rows.Count + Work.OutOfContact.Rows.Count;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Alerts = await mediator.Send(new ListOpenAlerts(), cancellationToken);
        if (actor.Role is Role.Supervisor)
        {
            Emergencies = await mediator.Send(new ListEmergencies(ToReview: true), cancellationToken);
        }

        Slips = await mediator.Send(new ListNewSlips(), cancellationToken);
        Clocks = await mediator.Send(new ListDueClocks(), cancellationToken);
        Work = await mediator.Send(new GetToday(Number), cancellationToken);
        Replies = (await mediator.Send(new ShowServiceBoard(ServiceReferralStage.AwaitingReply, Mine: MayWrite), cancellationToken)).Columns
            .Single(column => column.Stage is ServiceReferralStage.AwaitingReply);
    }
}
