using CaseManager.Application.CarePlans;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.CarePlans;

/// <summary>A client says what they want to reach, or says it anew.</summary>
[Sends<GetCarePlan>]
[Sends<AddGoal>]
public sealed class NewGoalModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public GoalForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Priorities { get; } =
        [
            .. Enumerable.Range(1, 3)
            .Select(place =>
                new Choice(place.ToString(System.Globalization.CultureInfo.InvariantCulture), Text.T($"CarePlans.Priority.{place}")))
        ];

    public async Task<IActionResult> OnGetAsync(Id<Goal>? replaces, CancellationToken cancellationToken)
    {
        Form.Id = Id<Goal>.New();
        if (replaces is { } id)
        {
            var goal = (await mediator.Send(new GetCarePlan(Code), cancellationToken)).Open.FirstOrDefault(row => row.Id == id);
            if (goal is null)
            {
                return NotFound();
            }

            (Form.Replaces, Form.Words, Form.Domain, Form.Priority, Form.Steps) = (id, goal.Words, goal.Domain, goal.Priority, goal.Steps);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new AddGoal(Form.Id, Code, Form.Words, Form.Domain, Form.Priority, Form.TargetOn, Form.Steps, Form.Replaces),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/plan");
    }

    public sealed class GoalForm
    {
        public Id<Goal> Id { get; set; }

        public Id<Goal>? Replaces { get; set; }

        [NoHealthContent]
        public string Words { get; set; } = "";

        public GoalDomain? Domain { get; set; }

        public int? Priority { get; set; }

        public DateOnly? TargetOn { get; set; }

        [NoHealthContent]
        public string? Steps { get; set; }
    }
}
