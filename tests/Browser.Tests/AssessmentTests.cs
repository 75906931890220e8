using System.Text.RegularExpressions;
using CaseManager.Application.Assessments;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Testing;
using Microsoft.Playwright;

namespace CaseManager.Browser.Tests;

/// <summary>An assessment across the table: what the script adds to a page that works without it.</summary>
[Collection(nameof(Stage))]
public sealed partial class AssessmentTests(Stage stage)
{
    private static readonly string[] Substances =
        ["tobacco", "alcohol", "cannabis", "cocaine", "stimulants", "inhalants", "sedatives", "hallucinogens", "opioids", "other"];

    [Fact]
    public async Task The_score_runs_along_needless_questions_go_and_answers_are_kept()
    {
        var (client, id) = await AtOpioids();
        await using var visit = await stage.Visit(Role.Coordinator);
        var page = visit.Page;
        await visit.Goto($"/clients/{client}/assessments/{id}/10");

        await Choose(page, "opioids.q2", "weekly");
        await Choose(page, "opioids.q3", "monthly");
        await Choose(page, "opioids.q4", "once-or-twice");
        await Assertions.Expect(page.Locator("[data-points]")).ToHaveTextAsync("12");
        Assert.Equal("Nguy cơ trung bình", (await page.InnerTextAsync("output [data-from]:not([hidden])")).Trim());

        await Choose(page, "opioids.q2", "never");
        Assert.False(await page.IsVisibleAsync("[data-item='opioids.q3']"));
        Assert.True(await page.IsVisibleAsync("[data-item='opioids.q6']"));
        await Assertions.Expect(page.Locator("[data-points]")).ToHaveTextAsync("0");

        await Choose(page, "opioids.q2", "~declined");
        Assert.True(await page.IsVisibleAsync("[data-item='opioids.q3']"));

        await Choose(page, "opioids.q2", "daily");
        await page.Locator("[data-kept]", new() { HasTextString = "Đã lưu lúc" }).WaitForAsync();
        await Assertions.Expect(page.Locator("[name=Version]")).ToHaveValueAsync("5");
        Assert.Equal(
            "daily", await stage.Programme.Value<string>($"select answers -> 'opioids.q2' ->> 0 from care.assessments where id = '{id}'"));

        await Choose(page, "opioids.q6", "never");
        await Choose(page, "opioids.q7", "never");
        await page.ClickAsync("button[value=next]");
        await page.WaitForURLAsync(new Regex("/12$"));
        Assert.False(await page.IsVisibleAsync("[data-item='injecting.days']"));
        await Choose(page, "injecting.q8", "recent");
        Assert.True(await page.IsVisibleAsync("[data-item='injecting.days']"));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("vi-VN", 320, 1280)]
    [InlineData("en-GB", 320)]
    public async Task Every_page_of_an_assessment_can_be_used_by_everyone_at_every_width(string language, params int[] widths)
    {
        var (client, _) = await AtOpioids();
        var done = await Completed(client);
        var id = (await Started(client, "ASSIST", Lifetime("opioids", "alcohol"))).Value;
        var social = await Started(client, "SOCIAL", []);
        var legal = await Started(client, "LEGAL", []);
        var profile = await Started(client, "PROFILE", []);
        var alone = await Alone(client);
        await using var visit = await stage.Visit(Role.Coordinator, language);
        var found = new List<string>();
        var at = $"/clients/{client}/assessments";
        foreach (var path in new[]
        {
            at, $"{at}/start", $"{at}/{id}/1", $"{at}/{id}/10", $"{at}/{id}/finish", $"{at}/{id}/abandon", $"{at}/{done}",
            $"{at}/{done}/print", $"{at}/{done}/advice", $"{at}/trends", $"{at}/{profile}/2", $"{at}/{alone}/hand-over", $"{at}/{social}/3",
            $"{at}/{legal}/2", })
        {
            Assert.Equal(200, (await visit.Goto(path)).Status);
            found.AddRange((await visit.Faulty(language)).Select(fault => $"{path}: {fault}"));
            foreach (var width in widths)
            {
                await visit.Widen(width);
                var name = Guids().Replace(path[at.Length..], "id").Replace('/', '-');
                await Show(visit.Page, $"assessments{name}-{language[..2]}-{width}");
                found.AddRange((await visit.Barriers()).Select(barrier => $"{name} {width}: {barrier}"));
                if (await visit.Overflow() is { } overflow)
                {
                    found.Add($"{name} {width}: {overflow}");
                }
            }
        }

        Assert.Empty(found);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_handed_over_form_is_accessible_and_going_back_shows_no_record()
    {
        var client = await stage.Programme.Given.Client(TestWards.North, stage.Actor(Role.Coordinator));
        var form = await Alone(client);
        await using var visit = await stage.Visit(Role.Coordinator);
        var page = visit.Page;
        await visit.Goto("/accounts/pin");
        await page.FillAsync("[name='Form.PinPassword']", Application.Demo.DemoData.Password);
        await page.FillAsync("[name='Form.Pin']", "482915");
        await page.ClickAsync(".lead-main form button");
        await page.WaitForURLAsync(new Regex("/accounts/me$"));
        await visit.Goto($"/clients/{client}");
        await visit.Goto($"/clients/{client}/assessments/{form}/hand-over");
        await page.ClickAsync(".lead-main form button");
        await page.WaitForURLAsync(new Regex("/hand-over$"));

        var found = new List<string>();
        foreach (var path in new[] { "/hand-over", "/hand-over/back" })
        {
            Assert.Equal(200, (await visit.Goto(path)).Status);
            foreach (var width in new[] { 320, 1280 })
            {
                await visit.Widen(width);
                await Show(page, $"hand-over{path.Replace('/', '-')}-{width}");
                found.AddRange((await visit.Barriers()).Select(barrier => $"{path} {width}: {barrier}"));
                if (await visit.Overflow() is { } overflow)
                {
                    found.Add($"{path} {width}: {overflow}");
                }
            }
        }

        Assert.Empty(found);
        for (var back = 0; back < 6; back++)
        {
            await page.GoBackAsync();
            Assert.DoesNotContain(client.Value, await page.ContentAsync(), StringComparison.Ordinal);
        }

        await visit.Goto("/hand-over/back");
        await page.FillAsync("[name=Pin]", "482915");
        await page.ClickAsync("form[action='/hand-over/back'] button");
        await page.WaitForURLAsync(new Regex("/finish$"));
    }

    private async Task<Id<Assessment>> Alone(ClientCode client) =>
        await stage.Programme.As(stage.Actor(Role.Coordinator)).Send(
            new StartAssessment(Id<Assessment>.New(), client, "SATISFACTION", AssessmentMode.SelfCompletion, "vi"));

    private static async Task Show(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CASEMANAGER_SCREENS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    private static Task Choose(IPage page, string item, string option) =>
        page.CheckAsync($"[name='Form.{item}'][value='{option}']", new() { Force = true });

    private async Task<(ClientCode Client, Id<Assessment> Id)> AtOpioids()
    {
        var client = await stage.Programme.Given.Client(TestWards.North, stage.Actor(Role.Coordinator));

        return (client, await Started(client, "ASSIST", Lifetime("opioids")));
    }

    private async Task<Id<Assessment>> Started(ClientCode client, string instrument, Dictionary<string, Answer?> answers)
    {
        var lan = stage.Programme.As(stage.Actor(Role.Coordinator));
        var id = await lan.Send(new StartAssessment(Id<Assessment>.New(), client, instrument, AssessmentMode.Interview, "vi"));
        await lan.Send(new SaveAnswers(client, id, 1, answers));

        return id;
    }

    private async Task<Id<Assessment>> Completed(ClientCode client)
    {
        var lan = stage.Programme.As(stage.Actor(Role.Coordinator));
        foreach (var (item, answer) in new[]
        {
            ("opioids.q2", "daily"), ("opioids.q3", "weekly"), ("opioids.q4", "monthly"), ("opioids.q5", "never"), ("opioids.q6", "recent"),
            ("opioids.q7", "earlier"), ("injecting.q8", "recent"), ("injecting.days", "over-4")
        })
        {
            var open = (await lan.Send(new ListAssessments(client))).Rows.Single(row => row.Status is AssessmentStatus.Started).Id;
            var details = await lan.Send(new GetAssessment(client, open));
            await lan.Send(new SaveAnswers(client, open, details.Version, new Dictionary<string, Answer?> { [item] = Answer.Of(answer) }));
        }

        var last = (await lan.Send(new ListAssessments(client))).Rows.Single();
        var version = (await lan.Send(new GetAssessment(client, last.Id))).Version;
        await lan.Send(new CompleteAssessment(client, last.Id, version, null));

        return last.Id;
    }

    private static Dictionary<string, Answer?> Lifetime(params string[] used) =>
        Substances.ToDictionary(
            substance => $"lifetime.{substance}", substance => (Answer?)Answer.Of(used.Contains(substance) ? "yes" : "no"));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Guids();
}
