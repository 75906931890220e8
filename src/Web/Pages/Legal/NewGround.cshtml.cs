using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>Writes down a fact that the law sets against compulsory rehabilitation.</summary>
[ForRoles(Role.Coordinator)]
public sealed class NewGroundModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public GroundForm Form { get; set; } = new();

    /// <summary>The grounds, each with what it does.</summary>
    public IReadOnlyList<Choice> Kinds { get; } =
        [.. Enum.GetValues<GroundKind>().Select(kind => new Choice(kind.ToString(), Text.Of(kind), Text.T($"Legal.GroundEffect.{kind.Effect()}")))];

    public void OnGet() => Form.Id = Id<LegalGround>.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await mediator.Send(new RecordLegalGround(Form.Id, Code, Form.Kind, Form.Evidence, Form.From, Form.Until), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/legal");
    }

    public sealed class GroundForm
    {
        public Id<LegalGround> Id { get; set; }

        public GroundKind? Kind { get; set; }

        public string Evidence { get; set; } = "";

        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }
    }
}
