using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>The public holidays of a year; an administrator keeps them.</summary>
[Sends<ListDaysOff>]
public sealed class DaysOffModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public DayForm Form { get; set; } = new();

    public IReadOnlyList<DayOffRow> Days { get; private set; } = [];

    /// <summary>The year in sight.</summary>
    public int Shown => Math.Clamp(Year ?? clock.Today().Year, 2020, 2100);

    public bool MayChange => HttpContext.May<AddDayOff>();

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Form = new() { Id = Id<DayOff>.New() };

        return Load(cancellationToken);
    }

    [Sends<AddDayOff>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new AddDayOff(Form.Id, Form.Day, Form.Kind, Form.NameVi, Form.NameEn, Form.Source, Form.Provisional), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/directory/holidays?year={Form.Day!.Value.Year}");
    }

    [Sends<RemoveDayOff>]
    public async Task<IActionResult> OnPostRemoveAsync(Id<DayOff> day, CancellationToken cancellationToken)
    {
        await mediator.Send(new RemoveDayOff(day), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/directory/holidays?year={Shown}");
    }

    public async Task Load(CancellationToken cancellationToken) => Days = await mediator.Send(new ListDaysOff(Shown), cancellationToken);

    public sealed class DayForm
    {
        public Id<DayOff> Id { get; set; }

        public DateOnly? Day { get; set; }

        public DayOffKind? Kind { get; set; }

        public string NameVi { get; set; } = "";

        public string NameEn { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Provisional { get; set; }
    }
}
