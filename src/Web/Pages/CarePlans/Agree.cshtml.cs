using CaseManager.Application.CarePlans;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.CarePlans;

/// <summary>The client agrees to the plan, goal by goal read out.</summary>
[Sends<GetCarePlan>]
[Sends<AgreePlan>]
public sealed class AgreeModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public AgreeForm Form { get; set; } = new();

    public IReadOnlyList<GoalRow> Goals { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new() { Id = Id<PlanAgreement>.New(), On = clock.Today(), ReviewOn = clock.Today().AddMonths(3) };

        return Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new AgreePlan(Form.Id, Code, Form.On, Form.Manner, Form.ReviewOn), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/plan");
    }

    public async Task Load(CancellationToken cancellationToken) => Goals =
        [.. (await mediator.Send(new GetCarePlan(Code), cancellationToken)).Open];

    public sealed class AgreeForm
    {
        public Id<PlanAgreement> Id { get; set; }

        public DateOnly? On { get; set; }

        public AgreementManner? Manner { get; set; }

        public DateOnly? ReviewOn { get; set; }
    }
}
