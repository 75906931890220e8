using CaseManager.Application.Texts;
using CaseManager.Application.Wards;
using CaseManager.Domain;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Wards;

/// <summary>Whom officers call for a ward.</summary>
[Sends<GetWard>]
[Sends<AssignWardDuty>]
public sealed class DutyModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Ward { get; set; } = "";

    [BindProperty]
    public DutyForm Form { get; set; } = new();

    public WardDetails Known { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Known.Duty is { } duty)
        {
            Form = new()
            {
                CoordinatorName = duty.CoordinatorName,
                Phone = PhoneNumber.Show(duty.Phone),
                Hours = duty.Hours,
                Place = duty.Place,
                DeputyName = duty.DeputyName,
                DeputyPhone = PhoneNumber.Show(duty.DeputyPhone),
                Version = duty.Version,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this,
            new AssignWardDuty(
                Ward, Form.CoordinatorName ?? "", Form.Phone ?? "", Form.Hours ?? "", Form.Place ?? "", Form.DeputyName, Form.DeputyPhone,
                Form.Version ?? 0),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage("Details", new { ward = Ward });
    }

    public async Task Load(CancellationToken cancellationToken) => Known = await mediator.Send(new GetWard(Ward), cancellationToken);

    public sealed class DutyForm
    {
        public string? CoordinatorName { get; set; }

        public string? Phone { get; set; }

        public string? Hours { get; set; }

        public string? Place { get; set; }

        public string? DeputyName { get; set; }

        public string? DeputyPhone { get; set; }

        /// <summary>0 while the duty is not assigned.</summary>
        public long? Version { get; set; }
    }
}
