using CaseManager.Application.Emergencies;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Emergencies;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Emergencies;

/// <summary>A life is in danger: opens one client of another ward for an hour.</summary>
[Sends<BreakGlass>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EmergencyForm Form { get; set; } = new();

    public void OnGet() => Form = new() { Id = Id<Emergency>.New() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ClientCode code = default;
        if (!ClientCode.TryParse(Form.ClientCode, null, out code))
        {
            ModelState.AddModelError("Form.ClientCode", Text.T("Emergencies.Error.Client"));
        }

        await mediator.SendForm(
            this, new BreakGlass(Form.Id, code, Form.Why, Form.Nature ?? "", Form.RecipientName ?? "", Form.RecipientAffiliation ?? ""),
            cancellationToken);
        TempData["Notice"] = Text.T("Emergencies.Opened", Dates.Time(clock.GetUtcNow() + Emergency.Lasts));

        return Redirect($"/clients/{code}");
    }

    public sealed class EmergencyForm
    {
        public Id<Emergency> Id { get; set; }

        public string? ClientCode { get; set; }

        public EmergencyReason? Why { get; set; }

        public string? Nature { get; set; }

        public string? RecipientName { get; set; }

        public string? RecipientAffiliation { get; set; }
    }
}
