using System.Globalization;
using CaseManager.Application.Assessments;
using CaseManager.Application.Queries;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>
/// What came of an assessment: bands explained, what changed since the one before, what next. An open one is taken up where it was left.
/// </summary>
[Sends<GetAssessment>]
[Sends<ListServices>]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    private const int MostServices = 5;

    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;

    /// <summary>Services that may help, to be chosen with one tap; the form that follows says what each means for the client.</summary>
    public IReadOnlyList<ServiceRow> Services { get; private set; } = [];

    /// <summary>The instruments that go further than this one did.</summary>
    public IEnumerable<Instrument> Further =>
        Details.Flags.Select(flag => flag.Then).OfType<string>().Distinct().Select(Instruments.Find).OfType<Instrument>();

    public bool HasAdvice => Advice.After(Details.Instrument, Details.Scores, Details.FlagCodes).Any();

    public bool MayRefer => Details.MayRecord && HttpContext.May<PlanServiceReferral>();

    /// <summary>Days for the next one, to be agreed with one tap.</summary>
    public IEnumerable<(int Months, DateOnly On)> Days => new[] { 1, 3, 6 }.Select(months => (months, clock.Today().AddMonths(months)));

    /// <summary>The scores with their rules, those not asked about left out.</summary>
    public IEnumerable<(ScoreRule Rule, StoredScore Kept)> Scores => Details.Scores
        .Select(kept => (Rule: Details.Instrument.Scores.First(rule => rule.Code == kept.Code), Kept: kept))
        .Where(score => !NotAsked(score.Rule));

    public IEnumerable<ScoreRule> LeftOut => Details.Instrument.Scores.Where(NotAsked);

    /// <summary>What is suggested, the most pressing first and each once.</summary>
    public IEnumerable<Offer> Offers => Details.Flags.OrderByDescending(flag => flag.Level).SelectMany(flag => flag.Offers)
        .Concat(Scores.Select(score => score.Rule.Bands.FirstOrDefault(band => band.Code == score.Kept.Band)).OfType<Band>()
            .OrderByDescending(band => band.Level).SelectMany(band => band.Offers))
        .Distinct()
        // These have buttons of their own.
        .Where(offer => offer is not (Offer.Reassessment or Offer.FullInstrument) || !Details.MayRecord);

    public StoredScore? Then(ScoreRule rule) => Details.Earlier?.Scores.FirstOrDefault(kept => kept.Code == rule.Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Details.Status is not AssessmentStatus.Started || !Details.MayRecord)
        {
            return Page();
        }

        var next = Details.Instrument.Sections.Select((section, place) => (Number: place + 1, section))
            .FirstOrDefault(part => Details.Responses.Unanswered.Any(part.section.Items.Contains));

        return next.section is null
            ? RedirectToPage("Finish", new { Code, Id })
            : RedirectToPage("Fill", new { Code, Id, Part = next.Number });
    }

    [Sends<SignAssessment>]
    public async Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new SignAssessment(Code, Id, Version), cancellationToken);
        TempData["Notice"] = Application.Texts.Text.T("Assessments.Sign.Done");

        return RedirectToPage();
    }

    /// <summary>Agrees on the day of the next one.</summary>
    [Sends<SetReassessmentDay>]
    public async Task<IActionResult> OnPostDueAsync(DateOnly on, CancellationToken cancellationToken)
    {
        await mediator.Send(new SetReassessmentDay(Code, Id, Version, on), cancellationToken);
        TempData["Notice"] = Application.Texts.Text.T("Assessments.Result.NextDue", Dates.Short(on));

        return RedirectToPage();
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);
        if (!Details.IsDone || !MayRefer)
        {
            return;
        }

        var suggested = Advice.ServicesAfter(Details.Instrument, Details.Scores, Details.FlagCodes).ToList();
        Services = suggested.Count == 0 ? []
            : [.. (await mediator.Send(new ListServices(), cancellationToken)).Where(service => suggested.Contains(service.Code))
                .OrderBy(service => suggested.IndexOf(service.Code)).Take(MostServices)];
    }

    /// <summary>Whether a question has a line: those needless now and then have none.</summary>
    public bool IsTold(Item item) =>
        Details.Responses.StateOf(item.Key) is not ItemState.Skipped || Details.Earlier?.Answers.ContainsKey(item.Key) is true;

    /// <summary>An answer of now in words, or why there is none.</summary>
    public string Said(Item item) => Details.Responses.StateOf(item.Key) switch
    {
        _ when Details.Instrument.Keeps is AnswerRetention.TotalOnly => Application.Texts.Text.T("Assessments.Answer.TotalOnly"),
        ItemState.Skipped => Application.Texts.Text.T("Assessments.Answer.Skipped"),
        _ =>
            AnswerForm.Say(item, Details.Answers.GetValueOrDefault(item.Key), ReadersLanguage)
                ?? Application.Texts.Text.T("Assessments.Answer.None"),
    };

    /// <summary>The answer to the same question the time before.</summary>
    public string SaidThen(Item item) =>
        Details.Earlier is { } earlier && earlier.Instrument.Find(item.Key) is { } then
            ? AnswerForm.Say(then, earlier.Answers.GetValueOrDefault(item.Key), ReadersLanguage) ?? "–"
            : "–";

    /// <summary>Where something offered is done; null when it is done face to face or by another account.</summary>
    public string? AddressOf(Offer offer) => offer switch
    {
        Offer.ServiceReferral or Offer.LegalAid when Details.MayRecord => $"/clients/{Code}/services/new",
        Offer.CarePlan => $"/clients/{Code}/plan",
        Offer.Advice or Offer.BriefIntervention when HasAdvice => $"/clients/{Code}/assessments/{Id}/advice",
        Offer.ServiceReferral or Offer.LegalAid or Offer.Advice or Offer.BriefIntervention or Offer.Reassessment or Offer.FullInstrument =>
            null,
    };

    public static string ColourOf(FlagLevel level) => level switch
    {
        FlagLevel.Urgent => "red",
        FlagLevel.Important => "amber",
        FlagLevel.Notice => "grey",
    };

    private static string ReadersLanguage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private bool NotAsked(ScoreRule rule) =>
        Details.Instrument.Keeps is AnswerRetention.Everything
            && rule.Terms.All(term => Details.Responses.StateOf(term.Item.Key) is ItemState.Skipped);
}
