using CaseManager.Application.Safety;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Safety;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Safety;

/// <summary>Coordinator and client write the safety plan together, or write it anew.</summary>
[Sends<GetSafetyPlan>]
[Sends<SaveSafetyPlan>]
public sealed class PlanModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public PlanForm Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new() { Id = Id<SafetyPlan>.New(), AgreedOn = clock.Today(), ServicesToCall = Text.T("Safety.Plan.Services") };
        if ((await mediator.Send(new GetSafetyPlan(Code), cancellationToken)).Plan is { } plan)
        {
            (Form.Replaces, Form.WarningSigns, Form.WhatHelps) = (plan.Id, plan.Words.WarningSigns, plan.Words.WhatHelps);
            (Form.PeopleToCall, Form.SaferPlace, Form.ServicesToCall) = (
                plan.Words.PeopleToCall, plan.Words.SaferPlace, plan.Words.ServicesToCall);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new SaveSafetyPlan(
                Form.Id, Code, Form.Replaces, Form.WarningSigns, Form.WhatHelps, Form.PeopleToCall, Form.SaferPlace, Form.ServicesToCall,
                Form.AgreedOn),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/safety");
    }

    public sealed class PlanForm
    {
        public Id<SafetyPlan> Id { get; set; }

        public Id<SafetyPlan>? Replaces { get; set; }

        public string WarningSigns { get; set; } = "";

        public string WhatHelps { get; set; } = "";

        public string PeopleToCall { get; set; } = "";

        public string SaferPlace { get; set; } = "";

        public string ServicesToCall { get; set; } = "";

        public DateOnly? AgreedOn { get; set; }
    }
}
