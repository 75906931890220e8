using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>One service referral: what happened to it, and a form to write down what happened next.</summary>
[Sends<GetServiceReferral>]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<ServiceReferral> Id { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public DateOnly Today => clock.Today();

    public ServiceReferralDetails Referral { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = new()
        {
            EventId = Id<ServiceReferralEvent>.New(),
            Version = Referral.Version,
            On = clock.Today(),
            ConsequenceVersion = Referral.Service.ConsequenceVersion
        };
    }

    [Sends<MoveServiceReferral>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.AppointmentFault is { } fault)
        {
            ModelState.AddModelError("Form.AppointmentAt", Text.T(fault));
        }

        await mediator.SendForm(this, Form.ToCommand(Code, Id), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage(new { code = Code.ToString(), id = Id.ToString() });
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Referral = await mediator.Send(new GetServiceReferral(Code, Id), cancellationToken);

    public IEnumerable<Choice> NextMoves() => Choices.Of([.. Referral.Next]);

    /// <summary>The move that tells the provider; there is one at most.</summary>
    public ServiceReferralMove? Sends => Only(ServiceReferralMoves.Discloses);

    /// <summary>The move that may come with an appointment; there is one at most.</summary>
    public ServiceReferralMove? Books => Only(move => move.NeedsAppointment() || move is ServiceReferralMove.Accept);

    public bool Explains => Referral.Next.Any(move => move.NeedsReason());

    private ServiceReferralMove? Only(Func<ServiceReferralMove, bool> which) =>
        Referral.Next.Where(which).Select(move => (ServiceReferralMove?)move).SingleOrDefault();
}

/// <summary>What is entered about something that happened.</summary>
public sealed class MoveForm
{
    public long Version { get; set; }

    public Id<ServiceReferralEvent> EventId { get; set; }

    public ServiceReferralMove? Move { get; set; }

    public DateOnly? On { get; set; }

    public ToldBy? ToldBy { get; set; }

    /// <summary>The day of the appointment; its hour stands beside it.</summary>
    public DateOnly? AppointmentAt { get; set; }

    public TimeOnly? AppointmentTime { get; set; }

    /// <summary>What is wrong with the day and hour of the appointment, as a text's key; null when nothing is.</summary>
    public string? AppointmentFault => (AppointmentAt, AppointmentTime) switch
    {
        ({ Year: < 2000 or > 2200 }, _) => "Services.Move.AppointmentAt.Far",
        ({ }, null) or (null, { }) => "Services.Move.AppointmentAt.Enter",
        _ => null,
    };

    public ServiceReferralReason? Why { get; set; }

    public bool Acknowledged { get; set; }

    /// <summary>The version of the consequences that stood on the page.</summary>
    public int ConsequenceVersion { get; set; }

    public MoveServiceReferral ToCommand(ClientCode code, Id<ServiceReferral> id) =>
        new(
            code, id, Version, Move, On, ToldBy, Appointment(), Move?.NeedsReason() is true ? Why : null,
            Acknowledged ? ConsequenceVersion : null, EventId == default ? null : EventId);

    private DateTimeOffset? Appointment() =>
        AppointmentFault is null && AppointmentAt is { } day && AppointmentTime is { } time
            ? day.StartInVietnam() + time.ToTimeSpan()
            : null;
}
