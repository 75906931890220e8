using CaseManager.Application.Assessments;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>Choose what to assess, who fills it in, and in which language.</summary>
[Sends<ListAssessments>]
[Sends<StartAssessment>]
public sealed class StartModel(IMediator mediator) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public StartForm Form { get; set; } = new();

    public IReadOnlyList<InstrumentOffer> Offers { get; private set; } = [];

    public IEnumerable<Choice> Instruments => Offers.Where(offer => offer.MissingConsent is null).Select(offer => new Choice(
        offer.Instrument.Code,
        offer.Instrument.Title.ToString(),
        Text.T(offer.Open is null ? "Assessments.Start.Minutes" : "Assessments.Start.InProgress", offer.Instrument.Minutes)));

    public static IEnumerable<Choice> Languages =>
        [new("vi", Text.T("Assessments.Start.Language.Vi")), new("en", Text.T("Assessments.Start.Language.En"))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new() { Id = Id<Assessment>.New(), Mode = AssessmentMode.Interview, Language = "vi" };
        await Load(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.SendForm(
            this, new StartAssessment(Form.Id, Code, Form.Instrument, Form.Mode, Form.Language), cancellationToken);

        return RedirectToPage(Form.Mode is AssessmentMode.SelfCompletion ? "HandOver" : "Details", new { Code, Id = id });
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken) =>
        Offers = (await mediator.Send(new ListAssessments(Code), cancellationToken)).Offers;

    public sealed class StartForm
    {
        public Id<Assessment> Id { get; set; }

        public string? Instrument { get; set; }

        public AssessmentMode? Mode { get; set; }

        public string? Language { get; set; }
    }
}
