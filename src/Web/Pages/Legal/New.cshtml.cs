using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Legal;

/// <summary>Writes down what happened; the clocks that it starts are shown before it is kept.</summary>
[Sends<RecordLegalEvent>]
[Sends<PreviewLegalClocks>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public NewForm Form { get; set; } = new();

    /// <summary>The clocks that would run; null until they were looked at.</summary>
    public IReadOnlyList<ClockPreview>? Preview { get; private set; }

    public void OnGet(LegalEventKind? kind)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), VietnamTime.Zone);
        Form = new() { Id = Id<LegalEvent>.New(), Kind = kind, On = clock.Today(), Time = new(now.Hour, now.Minute) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new RecordLegalEvent(Form.Id, Code, Form.Kind, Form.On, Form.Time, Form.DocumentOn, Form.IssuedBy, Form.Note),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}/legal");
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        Missing("Form.Kind", Form.Kind is null || !Enum.IsDefined(Form.Kind.Value), "Legal.Error.Kind");
        Missing("Form.On", Form.On is null, "Common.Error.DateMissing");
        Missing("Form.Time", Form.Time is null, "Legal.Error.Time");
        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await Load(cancellationToken);

        return Page();
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Preview = Form is { Kind: { } kind, On: { } on, Time: { } time } && Enum.IsDefined(kind)
            ? await mediator.Send(new PreviewLegalClocks(Code, kind, on, time), cancellationToken)
            : null;

    private void Missing(string field, bool missing, string key)
    {
        if (missing && ModelState.GetFieldValidationState(field) is not Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, Text.T(key));
        }
    }

    public sealed class NewForm
    {
        public Id<LegalEvent> Id { get; set; }

        public LegalEventKind? Kind { get; set; }

        public DateOnly? On { get; set; }

        public TimeOnly? Time { get; set; }

        public DateOnly? DocumentOn { get; set; }

        public string? IssuedBy { get; set; }

        [NoHealthContent]
        public string? Note { get; set; }
    }
}
