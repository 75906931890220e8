using CaseManager.Application.Contacts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Shared.Words;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Contacts;

/// <summary>Writes down a contact, settles the follow-up it was for, and agrees on the next.</summary>
[Sends<RecordContact>]
[Sends<ListContacts>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<Choice> FollowUps { get; private set; } = [];

    /// <summary>Who may read the note, with what that means.</summary>
    public IReadOnlyList<Choice> Sensitivities { get; } =
        [
            .. Enum.GetValues<Sensitivity>()
            .Select(level => new Choice(level.ToString(), Text.Of(level), Text.T($"Contacts.Sensitivity.{level}.Hint")))
        ];

    public async Task OnGetAsync(Id<FollowUp>? followUp, CancellationToken cancellationToken)
    {
        Form = new()
        {
            Id = Id<Contact>.New(),
            On = clock.Today(),
            FollowUpId = followUp,
            Purpose = followUp is null ? null : ContactPurpose.FollowUp
        };
        await Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToCommand(Code), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/contacts");
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        FollowUps =
        [
            .. (await mediator.Send(new ListContacts(Code), cancellationToken)).FollowUps.Select(next => new Choice(
                next.Id.ToString(), $"{Text.Of(next.Kind)} – {FollowUpLines.Of(next.DueOn, next.DueAt, next.Mode, today)}")),
        ];
    }

    public sealed class NewForm
    {
        public Id<Contact> Id { get; set; }

        public Id<FollowUp>? FollowUpId { get; set; }

        public DateOnly? On { get; set; }

        public TimeOnly? Time { get; set; }

        public ContactMode? Mode { get; set; }

        public ContactPurpose? Purpose { get; set; }

        public ContactOutcome? Outcome { get; set; }

        public int? Minutes { get; set; }

        public ContactPlace? Place { get; set; }

        [NoHealthContent]
        public string? Note { get; set; }

        [NoHealthContent]
        public string? NextAction { get; set; }

        public Sensitivity Sensitivity { get; set; }

        public DateOnly? NextOn { get; set; }

        public TimeOnly? NextTime { get; set; }

        public ContactMode? NextMode { get; set; }

        internal RecordContact ToCommand(ClientCode code) => new(
            Id, code, On, Time, Mode, Purpose, Outcome, Minutes, Place, Note, NextAction, Sensitivity, FollowUpId, NextOn, NextTime,
            NextMode);
    }
}
