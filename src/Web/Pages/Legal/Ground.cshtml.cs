using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>One ground with its versions; an administrator writes the next.</summary>
[Sends<GetGroundRule>]
public sealed class GroundModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty]
    public GroundRuleForm Form { get; set; } = new();

    public GroundRuleDetails? Details { get; private set; }

    public bool MayChange => HttpContext.May<ReplaceGroundRule>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = GroundRuleForm.Of(Details!, clock.Today());
    }

    [Sends<ReplaceGroundRule>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToReplace(Rule), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/directory/grounds/{Rule}");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Details = await mediator.Send(new GetGroundRule(Rule), cancellationToken);
}

/// <summary>What is entered for the next version of a ground, or for a new one.</summary>
public sealed class GroundRuleForm : SourceForm
{
    /// <summary>Of a new ground only.</summary>
    public string Code { get; set; } = "";

    /// <summary>Of a new ground only: on which side of the barrier it stands.</summary>
    public DataCategory? Category { get; set; }

    public int Version { get; set; }

    public GroundEffect? Effect { get; set; }

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string ProofVi { get; set; } = "";

    public string ProofEn { get; set; } = "";

    public static GroundRuleForm Of(GroundRuleDetails details, DateOnly today) =>
        new()
        {
            Version = details.Present.Version,
            Effect = details.Present.Effect,
            NameVi = details.Vietnamese.Name,
            NameEn = details.English.Name,
            ProofVi = details.Vietnamese.Proof,
            ProofEn = details.English.Proof,
            Law = details.Present.Law,
            Article = details.Present.Article,
            SourceKind = details.Present.SourceKind,
            ValidFrom = today,
        };

    public ReplaceGroundRule ToReplace(string code) =>
        new(code, Version, Effect, NameVi, NameEn, ProofVi, ProofEn, Law, Article, SourceKind, ReadOn, ReviewedOn, ReviewedBy, ValidFrom);

    public AddGroundRule ToAdd() =>
        new(Code, Category, Effect, NameVi, NameEn, ProofVi, ProofEn, Law, Article, SourceKind, ReadOn, ReviewedOn, ReviewedBy, ValidFrom);
}
