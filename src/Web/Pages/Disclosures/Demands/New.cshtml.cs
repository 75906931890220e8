using CaseManager.Application.Disclosures;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Disclosures;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Disclosures.Demands;

/// <summary>A paper came in on which an authority demands to know something about a client.</summary>
[Sends<ReceiveDemand>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public PaperForm Form { get; set; } = new();

    public void OnGet() => Form = new() { Id = Id<Demand>.New(), ReceivedOn = clock.Today() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new ReceiveDemand(
                Form.Id, Code, Form.AuthorityKind, Form.Authority, Form.LegalBasis, Form.DocumentNumber, Form.DocumentOn, Form.Scope,
                Form.ReceivedOn),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/demands/{Form.Id}");
    }

    public sealed class PaperForm
    {
        public Id<Demand> Id { get; set; }

        public AuthorityKind? AuthorityKind { get; set; }

        public string? Authority { get; set; }

        public string? LegalBasis { get; set; }

        public string? DocumentNumber { get; set; }

        public DateOnly? DocumentOn { get; set; }

        public DateOnly? ReceivedOn { get; set; }

        public string? Scope { get; set; }
    }
}
