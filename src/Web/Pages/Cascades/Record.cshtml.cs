using CaseManager.Application.Cascades;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using CascadeStep = CaseManager.Domain.Cascades.CascadeStep;

namespace CaseManager.Web.Pages.Cascades;

/// <summary>The next step of one cascade.</summary>
[Sends<GetCascades>]
[Sends<RecordCascadeStep>]
public sealed class RecordModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    /// <summary>Which cascade, from 1: the name of an infection has no place in an address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public Cascade Cascade { get; private set; } = null!;

    /// <summary>What may be said of any of the steps that are possible now.</summary>
    public IReadOnlyList<Choice> Details =>
    [
        .. Cascade.Next.SelectMany(step => CascadeMoves.Details(Cascade.Kind, step))
        .Distinct()
        .Select(detail => new Choice(detail.ToString(), Text.Of(detail))),
    ];

    public static int NumberOf(CascadeKind kind) => (int)kind + 1;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        (Form.Id, Form.After) = (Id<CascadeEntry>.New(), Cascade.Last?.Id);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new RecordCascadeStep(Form.Id, Code, Kind, Form.After, Form.Step, Form.Detail, Form.On, Form.ToldBy), cancellationToken);

        return Saved();
    }

    [Sends<RetractCascadeStep>]
    public async Task<IActionResult> OnPostRetractAsync(Id<CascadeEntry> last, CancellationToken cancellationToken)
    {
        await mediator.Send(new RetractCascadeStep(Code, last, Form.RetractionReason ?? ""), cancellationToken);

        return Saved();
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken) =>
        Cascade =
            (await mediator.Send(new GetCascades(Code), cancellationToken)).FirstOrDefault(cascade =>
                cascade.Kind == Kind && cascade.MissingConsent is null)
            ?? throw new NotFoundException();

    private CascadeKind Kind => Enum.IsDefined((CascadeKind)(Number - 1)) ? (CascadeKind)(Number - 1) : throw new NotFoundException();

    private async Task<IActionResult> Again(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private RedirectToPageResult Saved()
    {
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage("Index", new { code = Code.ToString() });
    }

    public sealed class StepForm
    {
        public Id<CascadeEntry> Id { get; set; }

        public Id<CascadeEntry>? After { get; set; }

        public CascadeStep? Step { get; set; }

        public CascadeDetail? Detail { get; set; }

        public DateOnly? On { get; set; }

        public ToldBy? ToldBy { get; set; }

        public string? RetractionReason { get; set; }
    }
}
