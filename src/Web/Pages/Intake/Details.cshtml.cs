using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Intake;

/// <summary>One slip: what was sent, what was tried, who it may be, and what comes next.</summary>
[Sends<GetIntake>]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    [BindProperty]
    public IntakeForm Form { get; set; } = new();

    public IntakeDetails Intake { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Why a person who was reached does not become a client, those who would not before those who could not.</summary>
    public static IReadOnlyList<Choice> Reasons => Choices.Of<IntakeReason>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = TimeZoneInfo.ConvertTime(Now, VietnamTime.Zone).DateTime;
        Form = new() { Id = Id<ContactAttempt>.New(), On = DateOnly.FromDateTime(now), Time = new(now.Hour, now.Minute) };
        await Load(cancellationToken);
        Form.Version = Intake.Version;
    }

    [Sends<ReceiveSlip>]
    public Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellationToken) =>
        Then(new ReceiveSlip(Reference), "Slips.Intake.Received", cancellationToken);

    [Sends<RecordContactAttempt>]
    public Task<IActionResult> OnPostAttemptAsync(CancellationToken cancellationToken) =>
        Then(
            new RecordContactAttempt(Form.Id, Reference, Form.On, Form.Time, Form.Way, Form.Result), "Slips.Intake.Attempt.Saved",
            cancellationToken);

    [Sends<DeclineIntake>]
    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken) =>
        Then(new DeclineIntake(Reference, Form.Version, Form.Why), "Slips.Intake.Declined", cancellationToken);

    [Sends<CloseUnreachable>]
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) =>
        Then(new CloseUnreachable(Reference, Form.Version), "Slips.Intake.Closed", cancellationToken);

    [Sends<MarkDuplicate>]
    public Task<IActionResult> OnPostDuplicateAsync(CancellationToken cancellationToken) =>
        Form.ClientCode is { } code
            ? Then(new MarkDuplicate(Reference, Form.Version, code), "Slips.Intake.Duplicate.Saved", cancellationToken)
            : Again(cancellationToken);

    public async Task Load(CancellationToken cancellationToken) =>
        Intake = await mediator.Send(new GetIntake(Reference), cancellationToken);

    private async Task<IActionResult> Again(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private async Task<IActionResult> Then<T>(IRequest<T> command, string notice, CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, command, cancellationToken);
        TempData["Notice"] = Text.T(notice);

        return RedirectToPage(new { reference = Reference });
    }
}

/// <summary>What the forms of this page send: each uses its own part.</summary>
public sealed class IntakeForm
{
    public Id<ContactAttempt> Id { get; set; }

    public DateOnly? On { get; set; }

    public TimeOnly? Time { get; set; }

    public ContactWay? Way { get; set; }

    public ContactResult? Result { get; set; }

    public IntakeReason? Why { get; set; }

    public ClientCode? ClientCode { get; set; }

    /// <summary>The version of the intake that was shown.</summary>
    public long Version { get; set; }
}
