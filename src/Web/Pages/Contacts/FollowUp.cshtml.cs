using CaseManager.Application.Contacts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Shared.Words;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Contacts;

/// <summary>Puts a follow-up off, or brings it forward.</summary>
[Sends<GetFollowUp>]
[Sends<RescheduleFollowUp>]
public sealed class FollowUpModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<FollowUp> Id { get; set; }

    [BindProperty]
    public RescheduleForm Form { get; set; } = new();

    public FollowUpRow? Row { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form.Version = Row!.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new RescheduleFollowUp(Code, Id, Form.On, Form.Time, Form.RescheduleReason, Form.Version), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/contacts");
    }

    public async Task Load(CancellationToken cancellationToken) => Row = await mediator.Send(new GetFollowUp(Code, Id), cancellationToken);

    /// <summary>When it is due now, and how.</summary>
    public string Line(FollowUpRow row) => FollowUpLines.Of(row.DueOn, row.DueAt, row.Mode, clock.Today());

    public sealed class RescheduleForm
    {
        public DateOnly? On { get; set; }

        public TimeOnly? Time { get; set; }

        [NoHealthContent]
        public string RescheduleReason { get; set; } = "";

        public long Version { get; set; }
    }
}
