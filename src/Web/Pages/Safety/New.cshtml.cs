using CaseManager.Application.Safety;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Safety;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Safety;

/// <summary>Opens an alert by hand.</summary>
[Sends<OpenAlert>]
public sealed class NewModel(IMediator mediator, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public AlertForm Form { get; set; } = new();

    /// <summary>The kinds that this role may keep.</summary>
    public IReadOnlyList<Choice> Kinds =>
        [
            .. Enum.GetValues<AlertKind>().Where(kind => AccessPolicy.For(actor.Role, AccessNeed.ToWrite(kind.Category())) is not null)
                .Select(kind => new Choice(kind.ToString(), Text.Of(kind))),
        ];

    public void OnGet() => Form.Id = Id<SafetyAlert>.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, new OpenAlert(Form.Id, Code, Form.Kind, Form.Words), cancellationToken);
        TempData["Notice"] = Text.T("Safety.Opened");

        return Redirect($"/clients/{Code}/safety/{Form.Id}");
    }

    public sealed class AlertForm
    {
        public Id<SafetyAlert> Id { get; set; }

        public AlertKind? Kind { get; set; }

        public string Words { get; set; } = "";
    }
}
