using CaseManager.Application.Contacts;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Contacts;

/// <summary>Adds what was wrong or missing in a note; the note itself stays.</summary>
[Sends<GetContact>]
[Sends<CorrectContact>]
public sealed class CorrectModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Contact> Id { get; set; }

    [BindProperty]
    public CorrectForm Form { get; set; } = new();

    public ContactDetails? Contact { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form.Id = Id<ContactCorrection>.New();
        await Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new CorrectContact(Form.Id, Code, Id, Form.Text, Form.CorrectionReason), cancellationToken);
        TempData["Notice"] = Application.Texts.Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/contacts");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Contact = await mediator.Send(new GetContact(Code, Id), cancellationToken);

    public sealed class CorrectForm
    {
        public Id<ContactCorrection> Id { get; set; }

        [NoHealthContent]
        public string Text { get; set; } = "";

        [NoHealthContent]
        public string CorrectionReason { get; set; } = "";
    }
}
