using CaseManager.Application.CarePlans;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.CarePlans;

/// <summary>What a client wants to reach, and how far it has come.</summary>
[Sends<GetCarePlan>]
public sealed class IndexModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    public CarePlan Plan { get; private set; } = new([], []);

    public bool MayWrite => HttpContext.May<AddGoal>();

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    [Sends<MoveGoal>]
    public async Task<IActionResult> OnPostAsync(Id<Goal> goal, GoalStatus? to, long version, CancellationToken cancellationToken)
    {
        await mediator.Send(new MoveGoal(Code, goal, to, version), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/plan");
    }

    public async Task Load(CancellationToken cancellationToken) => Plan = await mediator.Send(new GetCarePlan(Code), cancellationToken);

    /// <summary>The colour of a goal's state; the word always stands beside it.</summary>
    public string Colour(GoalStatus status) => status switch
    {
        GoalStatus.Proposed => "amber",
        GoalStatus.Agreed => "blue",
        GoalStatus.InProgress => "teal",
        GoalStatus.Achieved => "green",
        GoalStatus.Changed or GoalStatus.DroppedByClient => "grey",
    };
}
