using CaseManager.Application.Assessments;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>One part of an assessment: its questions, and the running score beside them.</summary>
[Sends<GetAssessment>]
[Sends<SaveAnswers>]
public sealed class FillModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Assessment> Id { get; set; }

    /// <summary>Which part, from 1. A number, as the name of a substance has no place in an address.</summary>
    [BindProperty(SupportsGet = true)]
    public int Part { get; set; }

    [BindProperty]
    public long Version { get; set; }

    /// <summary>Why questions stay unanswered, where everything is handed in at once.</summary>
    [BindProperty]
    public string? IncompleteReason { get; set; }

    public AssessmentDetails Details { get; private set; } = null!;

    /// <summary>No answer is kept, so it is handed in as it is filled in, and only the total stays.</summary>
    public bool KeepsTotalOnly => Details.Instrument.Keeps is AnswerRetention.TotalOnly;

    public Section Section => Details.Instrument.Sections[Part - 1];

    /// <summary>The parts that are asked, with their numbers.</summary>
    public IReadOnlyList<(int Number, Section Section)> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return Details.Status is not AssessmentStatus.Started || !Details.MayRecord ? RedirectToPage("Details", new { Code, Id })
            : Parts.All(part => part.Number != Part) ? NotFound()
            : Page();
    }

    /// <summary>Keeps this part and goes on to <paramref name="to"/>: next, back, later, or the number of a part.</summary>
    [Sends<CompleteAssessment>]
    public async Task<IActionResult> OnPostAsync(string? to, CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Parts.All(part => part.Number != Part))
        {
            return NotFound();
        }

        if (KeepsTotalOnly)
        {
            if (to == "later")
            {
                return RedirectToPage("Index", new { Code });
            }

            await mediator.Send(
                new CompleteAssessment(Code, Id, Version, IncompleteReason, AnswerForm.Read(Section, Request.Form)), cancellationToken);

            return Kept("Assessments.Finish.Done", RedirectToPage("Details", new { Code, Id }));
        }

        var asked = Section.Items.Where(item => Details.Responses.StateOf(item.Key) is ItemState.Asked)
            .Select(item => item.Key)
            .ToHashSet();
        var saved = await mediator.Send(new SaveAnswers(Code, Id, Version, AnswerForm.Read(Section, Request.Form)), cancellationToken);

        return to switch
        {
            "later" => Kept("Common.Saved", RedirectToPage("Index", new { Code })),
            "back" => Turn(saved.Responses, -1),
            not null when int.TryParse(to, out var number) && number > 0 && number <= Details.Instrument.Sections.Count => ToPart(number),
            // An answer brought up further questions that were not visible without script.
            _ when saved.Responses.Unanswered.Any(item => Section.Items.Contains(item) && !asked.Contains(item.Key)) =>
                Kept("Assessments.Fill.More", ToPart(Part)),
            _ => Turn(saved.Responses, 1),
        };
    }

    /// <summary>Keeps what is answered so far while the page stays open.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Parts.All(part => part.Number != Part))
        {
            return NotFound();
        }

        try
        {
            var saved = await mediator.Send(new SaveAnswers(Code, Id, Version, AnswerForm.Read(Section, Request.Form)), cancellationToken);

            return new JsonResult(new
            {
                version = saved.Version,
                words = Text.T("Assessments.Fill.SavedAt", Dates.Time(saved.SavedAt)),
                scores = ScoresBeside(saved.Responses),
            });
        }
        catch (Exception refused) when (refused is ValidationException or StaleVersionException or RuleBrokenException)
        {
            // Said when the page itself is sent.
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    /// <summary>The score of what is answered so far, where no answer may be kept.</summary>
    public async Task<IActionResult> OnPostScoreAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Parts.All(part => part.Number != Part))
        {
            return NotFound();
        }

        var answers = AnswerForm.Read(Section, Request.Form)
            .Where(pair => pair.Value is { } answer && Details.Instrument.Find(pair.Key)!.FaultIn(answer, clock.Today()) is null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!);

        return new JsonResult(new { scores = ScoresBeside(new(Details.Instrument, answers)) });
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetAssessment(Code, Id), cancellationToken);
        Parts =
        [
            .. Details.Instrument.Sections.Select((section, place) => (place + 1, section))
            .Where(part => Details.Responses.StateOf(part.section) is ItemState.Asked)
        ];
    }

    /// <summary>What a question shows: what was typed, if this answers a post, else what is kept.</summary>
    public IReadOnlyList<string> Shown(Item item) =>
        HttpMethods.IsPost(Request.Method)
            ? AnswerForm.Posted(item, Request.Form)
            : AnswerForm.Posted(Details.Answers.GetValueOrDefault(item.Key));

    /// <summary>What is kept, in words, where it is not what was typed here: after another account saved the same part.</summary>
    public string? StoredElsewhere(Item item)
    {
        var kept = Details.Answers.GetValueOrDefault(item.Key);

        return HttpMethods.IsPost(Request.Method) && Version != Details.Version && kept is not null
            && !Equals(AnswerForm.Read(Section, Request.Form)[item.Key], kept)
            ? AnswerForm.Say(item, kept, Details.Language)
            : null;
    }

    public string? EarlierAnswer(Item item) =>
        Details.Earlier is { } earlier && earlier.Instrument.Find(item.Key) is { } then
            ? AnswerForm.Say(then, earlier.Answers.GetValueOrDefault(item.Key), Details.Language)
            : null;

    private IEnumerable<RunningScore> ScoresBeside(ScoredResponses responses) =>
        RunningScore.BesideOf(Section, responses).Select(RunningScore.Of);

    private RedirectToPageResult Turn(ScoredResponses responses, int step)
    {
        var asked = Details.Instrument.Sections.Select((section, place) => (Number: place + 1, section))
            .Where(part => responses.StateOf(part.section) is ItemState.Asked)
            .Select(part => part.Number);
        var next = step > 0 ? asked.FirstOrDefault(number => number > Part) : asked.LastOrDefault(number => number < Part);

        return next > 0 ? ToPart(next) : step > 0 ? RedirectToPage("Finish", new { Code, Id }) : RedirectToPage("Index", new { Code });
    }

    private RedirectToPageResult ToPart(int number) => RedirectToPage("Fill", new { Code, Id, Part = number });

    private RedirectToPageResult Kept(string notice, RedirectToPageResult result)
    {
        TempData["Notice"] = Text.T(notice);

        return result;
    }
}
