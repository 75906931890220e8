using CaseManager.Application.Audit;
using CaseManager.Application.Texts;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Audit;

/// <summary>Sets the threshold of one rule.</summary>
[Sends<ListAnomalyRules>]
public sealed class RuleModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AccessAnomaly Rule { get; set; }

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await mediator.Send(new ListAnomalyRules(), cancellationToken)).SingleOrDefault(r => r.Rule == Rule) is not { } rule)
        {
            return NotFound();
        }

        Form = new()
        {
            Threshold = rule.Threshold,
            Minutes = rule.Minutes,
            Active = rule.Active,
            Source = rule.Source,
            ValidFrom = rule.ValidFrom,
            Version = rule.Version,
        };

        return Page();
    }

    [Sends<SetAnomalyRule>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new SetAnomalyRule(Rule, Form.Threshold, Form.Minutes, Form.Active, Form.Source ?? "", Form.ValidFrom, Form.Version),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage("Rules");
    }

    public sealed class RuleForm
    {
        public int? Threshold { get; set; }

        public int? Minutes { get; set; }

        public bool Active { get; set; }

        public string? Source { get; set; }

        public DateOnly? ValidFrom { get; set; }

        public long Version { get; set; }
    }
}
