using CaseManager.Application.Breaches;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Breaches;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Breaches;

/// <summary>Writes down a breach of personal data; the time to tell the authority begins.</summary>
[Sends<RecordBreach>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public BreachForm Form { get; set; } = new();

    public void OnGet()
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), VietnamTime.Zone);
        Form = new() { Id = Id<Breach>.New(), DetectedOn = clock.Today(), DetectedTime = new(now.Hour, now.Minute) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this, new RecordBreach(Form.Id, Form.Found, Form.DetectedOn, Form.DetectedTime, Form.Data, Form.People, Form.Done),
            cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/breaches/{Form.Id}");
    }

    public sealed class BreachForm
    {
        public Id<Breach> Id { get; set; }

        public string Found { get; set; } = "";

        public DateOnly? DetectedOn { get; set; }

        public TimeOnly? DetectedTime { get; set; }

        public List<BreachedData> Data { get; set; } = [];

        public int? People { get; set; }

        public string? Done { get; set; }
    }
}
