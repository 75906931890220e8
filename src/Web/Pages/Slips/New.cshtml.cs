using System.Text.Json;
using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Slips;

/// <summary>A new slip: four steps in one document, kept as a draft, sent once.</summary>
[Sends<FileSlip>]
[Sends<GetDuty>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    private const string Prefix = $"{nameof(Form)}.";

    [BindProperty]
    public SlipForm Form { get; set; } = new();

    public IReadOnlyList<DutyRow> Wards { get; private set; } = [];

    /// <summary>The draft that was asked for does not open here.</summary>
    public bool DraftGone { get; private set; }

    /// <summary>The officer's wards; elsewhere or not known is left to the ward where they met.</summary>
    public IEnumerable<Choice> StayingWards => PlaceWards.Append(new("", Text.T("Slips.New.StayingElsewhere")));

    public IEnumerable<Choice> PlaceWards => Wards.Select(ward => new Choice(ward.WardCode, ward.WardName));

    [Sends<FindMySlip>]
    [Sends<GetDraft>]
    public async Task<IActionResult> OnGetAsync(Id<Slip>? draft, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await Load(cancellationToken);
        if (Wards.Count > 0)
        {
            Form.StayingWardCode = Form.PlaceWardCode = Wards[0].WardCode;
        }

        if (draft is not { } id)
        {
            return Page();
        }

        if (await mediator.Send(new FindMySlip(id), cancellationToken) is { } reference)
        {
            return RedirectToPage("Sent", new { reference });
        }

        if (await mediator.Send(new GetDraft(id, DraftKey.Read(HttpContext)), cancellationToken) is { } kept)
        {
            Form.Id = id;
            Restore(kept.Typed);
        }
        else
        {
            DraftGone = true;
        }

        return Page();
    }

    [Sends<TallyStop>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Stop is { } stop)
        {
            await mediator.Send(new TallyStop(Form.Id, stop, Form.PlaceWardCode), cancellationToken);

            return RedirectToPage("Stopped", new { stop = stop.ToString(), ward = Form.PlaceWardCode });
        }

        ForgetWhatWasNotAsked();
        var filed = await mediator.SendForm(this, Form.ToCommand(clock.Today()), cancellationToken);

        return RedirectToPage("Sent", new { reference = filed.Reference });
    }

    /// <summary>Keeps what is typed, as it is typed.</summary>
    [Sends<SaveDraft>]
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellationToken)
    {
        await Keep(cancellationToken);

        return new NoContentResult();
    }

    /// <summary>The same by a button, to go on later.</summary>
    [Sends<SaveDraft>]
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        await Keep(cancellationToken);
        TempData["Notice"] = Text.T("Slips.Draft.Kept", SlipDraft.LifetimeHours);

        return RedirectToPage("Index");
    }

    public async Task Load(CancellationToken cancellationToken) => Wards = await mediator.Send(new GetDuty(), cancellationToken);

    // What stands in fields that the chosen answer hides was not asked.
    private void ForgetWhatWasNotAsked()
    {
        var notAsked = new List<string>();
        if (Form.Met is not DayMet.Earlier)
        {
            notAsked.Add(nameof(Form.MetOn));
        }

        if (Form.HandOver is not HandOverMode.Appointment)
        {
            notAsked.AddRange([nameof(Form.AppointmentOn), nameof(Form.AppointmentTime), nameof(Form.AppointmentPlace)]);
        }

        foreach (var (_, entry) in ModelState.Where(entry =>
            notAsked.Any(field => entry.Key == Prefix + field || entry.Key.StartsWith($"{Prefix}{field}.", StringComparison.Ordinal))))
        {
            entry!.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }

    private Task<Id<Slip>> Keep(CancellationToken cancellationToken)
    {
        var typed = Request.Form
            .Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) && field.Key != $"{Prefix}{nameof(Form.Id)}")
            .ToDictionary(field => field.Key, field => field.Value.ToArray());

        return mediator.Send(new SaveDraft(Form.Id, DraftKey.Keep(HttpContext), JsonSerializer.Serialize(typed)), cancellationToken);
    }

    // The fields show what was typed, right or wrong, as after an error.
    private void Restore(string kept)
    {
        foreach (var (name, values) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(kept)!)
        {
            ModelState.SetModelValue(name, values is [var single] ? single : values, string.Join(',', values));
            ModelState.MarkFieldSkipped(name);
        }
    }
}
