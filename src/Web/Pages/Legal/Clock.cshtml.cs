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

/// <summary>One clock: what is at stake, what to do, whom to call, and its outcome.</summary>
[Sends<GetLegalClock>]
public sealed class ClockModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<LegalClock> Clock { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public LegalClockDetails? Details { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool MayWrite => HttpContext.May<MoveLegalClock>();

    public IReadOnlyList<Choice> Moves =>
        [.. (Details?.Moves ?? []).Select(move => new Choice(move.ToString(), Text.T($"Legal.ClockMove.{move}")))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var now = TimeZoneInfo.ConvertTime(Now, VietnamTime.Zone);
        Form = new() { Version = Details!.Clock.Version, On = Now.DayInVietnam(), Time = new(now.Hour, now.Minute) };
    }

    [Sends<MoveLegalClock>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new MoveLegalClock(Code, Clock, Form.Version, Form.Move, Form.On, Form.Time, Form.Why), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/legal");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Details = await mediator.Send(new GetLegalClock(Code, Clock), cancellationToken);

    public sealed class MoveForm
    {
        public long Version { get; set; }

        public ClockMove? Move { get; set; }

        public DateOnly? On { get; set; }

        public TimeOnly? Time { get; set; }

        [NoHealthContent]
        public string? Why { get; set; }
    }
}
