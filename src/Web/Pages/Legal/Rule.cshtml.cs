using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>One clock with its versions; an administrator writes the next.</summary>
[Sends<GetClockRule>]
public sealed class RuleModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public ClockRuleDetails? Details { get; private set; }

    public bool MayChange => HttpContext.May<ReplaceClockRule>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = RuleForm.Of(Details!, clock.Today());
    }

    [Sends<ReplaceClockRule>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToCommand(Rule), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/directory/clocks/{Rule}");
    }

    public async Task Load(CancellationToken cancellationToken) => Details = await mediator.Send(new GetClockRule(Rule), cancellationToken);
}

/// <summary>What is entered for the next version of a clock.</summary>
public sealed class RuleForm : SourceForm
{
    public int Version { get; set; }

    public int? Length { get; set; }

    public ClockUnit? Unit { get; set; }

    public LastDayRule? LastDay { get; set; }

    public ForceMajeureRule? ForceMajeure { get; set; }

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string AtStakeVi { get; set; } = "";

    public string AtStakeEn { get; set; } = "";

    public string ToDoVi { get; set; } = "";

    public string ToDoEn { get; set; } = "";

    public static RuleForm Of(ClockRuleDetails details, DateOnly today) =>
        new()
        {
            Version = details.Present.Version,
            Length = details.Present.Length,
            Unit = details.Present.Unit,
            LastDay = details.Present.LastDay,
            ForceMajeure = details.Present.ForceMajeure,
            NameVi = details.Vietnamese.Name,
            NameEn = details.English.Name,
            AtStakeVi = details.Vietnamese.AtStake,
            AtStakeEn = details.English.AtStake,
            ToDoVi = details.Vietnamese.ToDo,
            ToDoEn = details.English.ToDo,
            Law = details.Present.Law,
            Article = details.Present.Article,
            SourceKind = details.Present.SourceKind,
            ValidFrom = today,
        };

    public ReplaceClockRule ToCommand(string code) =>
        new(
            code, Version, Length, Unit, LastDay, ForceMajeure, NameVi, NameEn, AtStakeVi, AtStakeEn, ToDoVi, ToDoEn, Law, Article,
            SourceKind, ReadOn, ReviewedOn, ReviewedBy, ValidFrom);
}
