using CaseManager.Application.Assessments;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Clients.Assessments;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.HandOver;

/// <summary>
/// The form in a client's hands: its questions and the client's own answers, no name, no code, no score. Which form it is, the session
/// says.
/// </summary>
[Sends<GetOwnForm>]
[Sends<SaveOwnAnswers>]
[WhileHandedOver]
public sealed class IndexModel(IMediator mediator, RequestActor acting) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public int? Part { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public OwnForm Form { get; private set; } = null!;

    /// <summary>The parts that are asked, with their numbers.</summary>
    public IReadOnlyList<(int Number, Section Section)> Parts { get; private set; } = [];

    public int Number { get; private set; }

    public Section Section => Form.Instrument.Sections[Number - 1];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);

        return Number > 0 ? Page() : NotFound();
    }

    /// <summary>Keeps this part and turns the page; after the last part the device goes back.</summary>
    public async Task<IActionResult> OnPostAsync(string? to, CancellationToken cancellationToken)
    {
        if (await Save(cancellationToken) is not { } saved)
        {
            return NotFound();
        }

        var unseen =
            saved.Responses.Unanswered.Where(item =>
                Section.Items.Contains(item) && Form.Responses.StateOf(item.Key) is not ItemState.Asked);
        var asked = Asked(saved.Responses).Select(part => part.Number);
        var next = to == "back" ? asked.LastOrDefault(number => number < Number) : unseen.Any()
            ? Number
            : asked.FirstOrDefault(number => number > Number);

        return next > 0 ? LocalRedirect($"{HandOverAccess.Path}/{next}") : LocalRedirect($"{HandOverAccess.Path}/back");
    }

    /// <summary>Keeps what is answered so far while the page stays open.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Save(cancellationToken) is { } saved
                ? new JsonResult(new { version = saved.Version, words = Text.T("Assessments.Fill.SavedAt", Dates.Time(saved.SavedAt)) })
                : NotFound();
        }
        catch (Exception refused) when (refused is ValidationException or StaleVersionException or RuleBrokenException)
        {
            // Said when the page itself is sent.
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    /// <inheritdoc/>
    public async Task Load(CancellationToken cancellationToken)
    {
        var (client, id) = acting.HandedOver!;
        Form = await mediator.Send(new GetOwnForm(client, id), cancellationToken);
        Parts = [.. Asked(Form.Responses)];
        // Without a number: where the first question is still open.
        Number = Part is { } part
            ? Parts.Any(asked => asked.Number == part) ? part : 0
            : Parts.FirstOrDefault(asked => Form.Responses.Unanswered.Any(asked.Section.Items.Contains), Parts[0]).Number;
    }

    /// <summary>What a question shows: what was typed, if this answers a post, else what is kept.</summary>
    public IReadOnlyList<string> Shown(Item item) =>
        HttpMethods.IsPost(Request.Method)
            ? AnswerForm.Posted(item, Request.Form)
            : AnswerForm.Posted(Form.Answers.GetValueOrDefault(item.Key));

    private async Task<AnswersSaved?> Save(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var (client, id) = acting.HandedOver!;

        return Number > 0
            ? await mediator.Send(new SaveOwnAnswers(client, id, Version, AnswerForm.Read(Section, Request.Form)), cancellationToken)
            : null;
    }

    private IEnumerable<(int Number, Section Section)> Asked(ScoredResponses responses) =>
        Form.Instrument.Sections.Select((section, place) => (place + 1, section))
            .Where(part => responses.StateOf(part.section) is ItemState.Asked);
}
