using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseManager.Application.Assessments;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Testing;
using CaseManager.Web.Pages.Clients.Assessments;
using CaseManager.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>Every version of every instrument in the browser: what is asked and what it scores is what the Domain says.</summary>
[Collection(nameof(Stage))]
public sealed partial class InstrumentTests(Stage stage)
{
    private const int SheetsForEach = 150;

    private static readonly ConsentPurpose[] Consents =
        [ConsentPurpose.TakePart, ConsentPurpose.StoreAssessments, ConsentPurpose.HivInformation];

    // Answers one part question by question, as a finger does, and says which questions were there to be answered.
    private const string Answering =
        """
        items => items.filter(([key, values]) => {
          const question = document.querySelector(`[data-item="${key}"]`)
          if (question.hidden) {
            return false
          }
          const boxes = [...question.querySelectorAll(`[name="Form.${key}"]`)]
          const choices = boxes.filter(box => values.includes(box.value) && (box.type === 'radio' || box.type === 'checkbox'))
          if (choices.length) {
            choices.forEach(box => box.click())
          } else {
            const typed = [...question.querySelectorAll('input')].filter(box => box.type !== 'radio' && box.type !== 'checkbox')
            typed.forEach((box, place) => {
              box.value = values[place]
              box.dispatchEvent(new Event('change', { bubbles: true }))
            })
          }
          return true
        }).map(([key]) => key)
        """;

    private const string AskedByTheScript =
        """
        async sheets => {
          const { asked } = await import('/js/asked.js')
          return JSON.stringify(JSON.parse(sheets).map(({ rules, values }) => asked(rules, values)))
        }
        """;

    public static TheoryData<string, string> Each
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var instrument in Instruments.All)
            {
                data.Add(instrument.Code, instrument.Version);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task A_filled_in_instrument_shows_the_scores_of_the_domain(string code, string version)
    {
        var instrument = Instruments.Find(code, version)!;
        var (client, id) = await Started(instrument);
        await using var visit = await stage.Visit(Role.Coordinator);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await visit.Goto($"/clients/{client}/assessments/{id}/1");
        var answers = new Dictionary<string, Answer>();

        while (PartOf().Match(page.Url) is { Success: true } at)
        {
            var section = instrument.Sections[int.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture) - 1];
            AnswerAll(instrument, section, answers);
            var responses = new ScoredResponses(instrument, answers);

            var kept = page.WaitForResponseAsync(response => response.Url.Contains("handler=", StringComparison.Ordinal));
            var shown = await page.EvaluateAsync<string[]>(
                Answering, section.Items.Select(item => new object[] { item.Key, Typed(item, answers[item.Key]) }));
            Assert.Equal(section.Items.Where(item => responses.StateOf(item.Key) is ItemState.Asked).Select(item => item.Key), shown);
            await page.Clock.FastForwardAsync(2_000);
            Assert.Equal(200, (await kept).Status);

            var scores = RunningScore.BesideOf(section, responses).ToList();
            await Assertions.Expect(page.Locator("[data-running]:not([aria-busy=true])")).ToHaveCountAsync(scores.Count);
            Assert.Equal(
                scores.Select(score => score.Running.ToString(CultureInfo.InvariantCulture)),
                await page.Locator("[data-points]").AllInnerTextsAsync());
            Assert.Equal(
                scores.Where(score => score.Answered > 0).Select(score => score.Rule.BandOf(score.Running)?.Title.Vi).OfType<string>(),
                (await page.Locator("output [data-from]:not([hidden])").AllInnerTextsAsync()).Select(words => words.Trim()));
            await Leave(page, "button[value=next]");
        }

        if (page.Url.EndsWith("/finish", StringComparison.Ordinal))
        {
            await Leave(page, ".lead-main form button.govuk-button");
        }

        var result = await page.InnerTextAsync("main");
        Assert.All(
            new ScoredResponses(instrument, answers).Scores.Where(score => score.Total is not null),
            score => Assert.Contains(Text.T("Assessments.Result.Points", score.Total!, score.Rule.Max), result, StringComparison.Ordinal));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_script_asks_what_the_domain_asks_for_every_set_of_answers()
    {
        await using var visit = await stage.Visit();
        await visit.Goto("/accounts/sign-in");
        var random = new Random(20261130);
        var (differences, seen) = (new List<string>(), new HashSet<string>());

        foreach (var instrument in Instruments.All)
        {
            var sheets = Enumerable.Range(0, SheetsForEach).SelectMany(_ => Sheets(instrument, random)).ToList();
            var sent = JsonSerializer.Serialize(sheets.Select(sheet => new
            {
                rules = JsonSerializer.Deserialize<JsonElement>(sheet.Rules),
                values = sheet.Form.ToDictionary(
                    pair => pair.Key, pair => pair.Value.Select(value => value).Where(value => value.Length > 0)),
            }));
            var answer = JsonSerializer.Deserialize<List<Dictionary<string, bool?>>>(
                await visit.Page.EvaluateAsync<string>(AskedByTheScript, sent))!;
            foreach (var (sheet, states) in sheets.Zip(answer))
            {
                foreach (var (key, asked) in states)
                {
                    var state = sheet.Responses.StateOf(key);
                    seen.Add($"{state}");
                    if (asked != state switch { ItemState.Asked => true, ItemState.Skipped => false, ItemState.Waiting => null })
                    {
                        differences.Add(
                            $"{instrument.Code} {instrument.Version} {key}: {asked?.ToString() ?? "not known"} in the script, {state} "
                                + "in the Domain");
                    }
                }
            }
        }

        Assert.Empty(differences.Distinct());
        Assert.Equal(Enum.GetNames<ItemState>().Order(), seen.Order());
    }

    private static async Task Leave(IPage page, string button)
    {
        var here = page.Url;
        await Task.WhenAll(page.WaitForURLAsync(url => url != here), page.ClickAsync(button));
    }

    /// <summary>
    /// The parts of one sheet on which a question depends on another: what was posted there, and what it means beside the other parts.
    /// </summary>
    private static IEnumerable<(string Rules, Dictionary<string, string[]> Form, ScoredResponses Responses)> Sheets(
        Instrument instrument, Random random)
    {
        var answers = instrument.Items.Select(item => (item.Key, Form: Posted(item, random))).ToDictionary(
            pair => pair.Key, pair => pair.Form);
        var gaps = new Dictionary<string, Answer>();
        foreach (var section in instrument.Sections)
        {
            foreach (var (key, answer) in AnswerForm.Read(
                section, new FormCollection(answers.ToDictionary(pair => "Form." + pair.Key, pair => new StringValues(pair.Value)))))
            {
                if (answer is not null && instrument.Find(key)!.FaultIn(answer, new DateOnly(2026, 11, 30)) is null)
                {
                    gaps[key] = answer;
                }
                else
                {
                    // What the server refuses is not posted: a week left out, a tick beside a choice.
                    answers[key] = [];
                }
            }
        }

        var responses = new ScoredResponses(instrument, gaps);

        return instrument.Sections
            .Where(section =>
                responses.StateOf(section) is ItemState.Asked
                    && section.Items.Any(item => item.ShowIf is not null || item.SkipIf is not null))
            .Select(section => (
                QuestionRules.Of(
                    section, new(instrument, gaps.Where(pair => !section.Items.Any(item => item.Key == pair.Key)).ToDictionary())),
                section.Items.ToDictionary(item => item.Key, item => answers[item.Key]),
                responses));
    }

    // An answer, no answer, declining, and declining beside what was typed.
    private static string[] Posted(Item item, Random random)
    {
        var values = item.Kind switch
        {
            ItemKind.SingleChoice or ItemKind.YesNo => [item.Options[random.Next(item.Options.Count)].Code],
            ItemKind.MultipleChoice =>
                item.Options.Where(option => !option.Exclusive && random.Next(2) == 0).Select(option => option.Code).ToArray(),
            ItemKind.Number or ItemKind.Weeks => [.. Enumerable.Range(0, item.Values!.Value).Select(_ =>
                (random.Next(3) == 0 ? item.Min : random.Next(item.Min, Math.Min(item.Max, 100) + 1)).ToString(
                    CultureInfo.InvariantCulture))],
            ItemKind.Date => ["2026-01-05"],
            ItemKind.ShortText => ["tổ 4"],
        };

        return random.Next(8) switch
        {
            0 => [],
            1 => [QuestionTagHelper.Declined],
            2 => [.. values, QuestionTagHelper.Declined],
            _ => values,
        };
    }

    // The answer with which the most questions are asked; where it makes no difference, not always the same place.
    private static void AnswerAll(Instrument instrument, Section section, Dictionary<string, Answer> answers)
    {
        foreach (var (item, place) in section.Items.Select((item, place) => (item, place)))
        {
            var candidates = item.Kind switch
            {
                ItemKind.SingleChoice or ItemKind.YesNo or ItemKind.MultipleChoice =>
                    item.Options.Select(option => Answer.Of(option.Code)).ToList(),
                ItemKind.Number or ItemKind.Weeks => [Answer.Of([.. Enumerable.Range(1, item.Values!.Value).Select(week =>
                    Math.Min(item.Max, item.Min + week).ToString(CultureInfo.InvariantCulture))])],
                ItemKind.Date => [Answer.Of(new DateOnly(2026, 1, 5))],
                ItemKind.ShortText => [Answer.Of("tổ 4")],
            };
            answers[item.Key] = candidates
                .OrderByDescending(answer => Asked(instrument, new(answers) { [item.Key] = answer }))
                .ThenBy(answer => (candidates.IndexOf(answer) + place) % candidates.Count)
                .First();
        }
    }

    private static int Asked(Instrument instrument, Dictionary<string, Answer> answers)
    {
        var responses = new ScoredResponses(instrument, answers);

        return instrument.Items.Count(item => responses.StateOf(item.Key) is ItemState.Asked);
    }

    // A day is typed into three boxes.
    private static string[] Typed(Item item, Answer answer) =>
        item.Kind is ItemKind.Date ? [.. answer.Value.Split('-').Reverse()] : [.. answer.Values];

    private async Task<(ClientCode Client, Id<Assessment> Id)> Started(Instrument instrument)
    {
        var client = await stage.Programme.Given.Client(TestWards.North, stage.Actor(Role.Coordinator), consents: Consents);
        var id = await stage.Programme.As(stage.Actor(Role.Coordinator))
            .Send(new StartAssessment(Id<Assessment>.New(), client, instrument.Code, AssessmentMode.Interview, "vi"));
        // An earlier version is not offered any more, and may still be open.
        await stage.Programme.Execute(
            $"""
            alter table care.assessments disable trigger user;
            update care.assessments set instrument_version = '{instrument.Version}' where id = '{id}';
            alter table care.assessments enable trigger user
            """);

        return (client, id);
    }

    [GeneratedRegex(@"/assessments/[^/]+/(\d+)$")]
    private static partial Regex PartOf();
}
