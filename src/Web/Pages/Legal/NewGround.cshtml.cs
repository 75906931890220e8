using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>Writes down a fact that the law sets against compulsory rehabilitation.</summary>
[Sends<RecordLegalGround>]
[Sends<ListGroundRules>]
public sealed class NewGroundModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public GroundForm Form { get; set; } = new();

    /// <summary>The grounds that the law knows today, each with what it does and where that stands.</summary>
    public IReadOnlyList<Choice> Rules { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form.Id = Id<LegalGround>.New();

        return Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new RecordLegalGround(Form.Id, Code, Form.RuleCode, Form.Evidence, Form.From, Form.Until), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/legal");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Rules =
        [
            .. (await mediator.Send(new ListGroundRules(Today: true), cancellationToken))
                .Select(rule => new Choice(rule.Code, rule.Name, $"{Text.Of(rule.Effect)} · {LegalWords.Source(rule)} · {rule.Proof}")),
        ];

    public sealed class GroundForm
    {
        public Id<LegalGround> Id { get; set; }

        public string? RuleCode { get; set; }

        [NoHealthContent]
        public string Evidence { get; set; } = "";

        public DateOnly? From { get; set; }

        public DateOnly? Until { get; set; }
    }
}
