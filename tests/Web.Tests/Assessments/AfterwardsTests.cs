using System.Net;
using AngleSharp.Dom;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Assessments;

/// <summary>What a coordinator does with a result: sign, amend, advise, refer, agree on the next one, compare.</summary>
public sealed class AfterwardsTests : IAsyncLifetime
{
    private const string Form = ".lead-main form[method=post]";

    private Programme _programme = null!;
    private WebHost _host = null!;
    private Visitor _visitor = null!;
    private Actor _lan = null!;
    private ClientCode _client;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _lan = await _programme.Given.Coordinator(TestWards.North);
        _client = await _programme.Given.Client(TestWards.North, _lan);
        _visitor = await Visitor.SignedIn(_host, _lan);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task A_result_is_signed_and_amended_with_a_reason_and_both_are_shown()
    {
        var result = await Phq9("several");
        var signed = await _visitor.SendOn(result, [], "form[action*='handler=Sign']");
        Assert.Contains(" ký lúc ", signed.Text, StringComparison.Ordinal);
        Assert.Null(signed.Document.QuerySelector("form[action*='handler=Sign']"));

        var amend = await _visitor.Open(result.Path + "/amend");
        var missing = await _visitor.Send(amend, new() { ["Form.AmendReason"] = " " }, Form);
        Assert.EndsWith("Ghi điều gì chưa đúng", missing.ErrorAt("Form.AmendReason"), StringComparison.Ordinal);
        var part = await _visitor.SendOn(amend, new() { ["Form.AmendReason"] = "Nghe nhầm câu 1" }, Form);
        Assert.Contains("Lý do: Nghe nhầm câu 1", part.Text, StringComparison.Ordinal);
        var finish = await _visitor.SendOn(part, new() { ["Form.mood.q1"] = "nearly-every", ["to"] = "next" }, Form);
        var now = await _visitor.SendOn(finish, [], Form);

        Assert.Contains("11 trên 27", now.Text, StringComparison.Ordinal);
        var old = await _visitor.Open(result.Path);
        Assert.Contains("9 trên 27", old.Text, StringComparison.Ordinal);
        Assert.Contains("Đã có bản sửa", old.Text, StringComparison.Ordinal);
        Assert.Contains("Đã có bản sửa", (await _visitor.Open(result.Path + "/print")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_advice_card_names_no_person()
    {
        var result = await Phq9("nearly-every");

        var card = await _visitor.Open(result.Path + "/advice");

        Assert.Contains("Khi buồn, mệt, không muốn làm gì", card.Text, StringComparison.Ordinal);
        var said = card.Document.QuerySelector("main div[lang]")!.TextContent;
        Assert.DoesNotContain("27", said, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _client.Value, card.Title + card.Document.QuerySelector("main .lead-main")!.TextContent, StringComparison.Ordinal);
        // On the trail as a look; it tells nothing about a person, so it is no disclosure.
        Assert.Equal(
            "GetAssessment",
            (await _programme.AuditEntries()).Last(entry => entry.UseCase.EndsWith("Assessment", StringComparison.Ordinal)).UseCase);
        Assert.Equal(0, await _programme.Value<long>("select count(*) from care.disclosures"));
    }

    [Fact]
    public async Task A_suggested_service_is_one_tap_away_and_in_no_address()
    {
        var result = await Phq9("nearly-every");
        var tap = result.Document.QuerySelectorAll(
            "form[action$='/services/new']").Single(form =>
                form.QuerySelector("[name='Form.ServiceCode']")!.GetAttribute("value") == "counselling");
        Assert.Equal("Tư vấn tâm lý", tap.TextContent.Trim());

        var chosen = await _visitor.Send(result, [], "form:has([value=counselling])");

        Assert.Equal(HttpStatusCode.OK, chosen.Status);
        Assert.Contains("Tư vấn tâm lý", chosen.Text, StringComparison.Ordinal);
        Assert.Equal($"/clients/{_client}/services/new", chosen.Path);
    }

    [Fact]
    public async Task The_reassessment_day_is_set_with_one_tap()
    {
        var result = await Phq9("several");

        var agreed = await _visitor.SendOn(result, new() { ["on"] = "2026-10-22" }, "form[action*='handler=Due']");

        Assert.Contains("Đánh giá lại trước 22/10/2026", agreed.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["2026-10-22", "2026-12-22", "2027-03-22"],
            result.Document.QuerySelectorAll("form[action*='handler=Due'] button").Select(button => button.GetAttribute("value")));
        var past = await _visitor.Send(agreed, new() { ["on"] = "2026-09-22" }, "form[action*='handler=Due']");
        Assert.Equal(HttpStatusCode.Conflict, past.Status);
        Assert.Contains("Chọn một ngày sau hôm nay và trong vòng 2 năm.", past.Errors);
    }

    [Fact]
    public async Task The_short_form_leads_to_the_full_one_with_one_tap()
    {
        var part = await Started("PHQ-2");
        var finish = await _visitor.SendOn(
            part, new() { ["Form.mood.q1"] = "nearly-every", ["Form.mood.q2"] = "several", ["to"] = "next" }, Form);
        var result = await _visitor.SendOn(finish, [], Form);

        var full = await _visitor.SendOn(result, [], "form[action$='/assessments/start']");
        Assert.Contains("PHQ-9", (await _visitor.Open(full.Location!)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_are_drawn_over_their_bands_and_stand_in_a_table_beside()
    {
        await Phq9("nearly-every");
        _programme.Clock.Advance(TimeSpan.FromDays(60));
        _visitor.Dispose();
        _visitor = await Visitor.SignedIn(_host, _lan);
        await Phq9("several");

        var trends = await _visitor.Open($"/clients/{_client}/assessments/trends");

        Assert.Contains("27 → 9, thấp hơn 18 điểm so với ngày 22/09/2026", trends.Text, StringComparison.Ordinal);
        Assert.NotNull(trends.Document.QuerySelector("svg[role=img] title"));
        Assert.Equal(
            ["27", "9"],
            trends.Document.QuerySelectorAll("section:first-of-type table td.govuk-table__cell--numeric")
                .Take(2)
                .Select(cell => cell.TextContent));
        Assert.DoesNotContain("style=", trends.Html, StringComparison.Ordinal);
        Assert.Contains("27 → 9", (await _visitor.Open($"/clients/{_client}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dast_10_stores_nothing_while_it_is_filled_in()
    {
        var part = await Started("DAST-10");
        Assert.EndsWith("?handler=Score", part.Document.QuerySelector(Form)!.GetAttribute("data-keep"), StringComparison.Ordinal);
        var answers = Enumerable.Range(1, 10).ToDictionary(i => $"Form.drugs.q{i}", _ => (object?)"yes");

        var half = await _visitor.Send(part, new() { ["Form.drugs.q8"] = "yes", ["to"] = "next" }, Form);
        Assert.Equal(HttpStatusCode.Conflict, half.Status);
        Assert.NotNull(half.Document.QuerySelector("[name='Form.drugs.q8'][value=yes][checked]"));
        var result = await _visitor.SendOn(part, new(answers) { ["to"] = "next" }, Form);

        Assert.Contains("9 trên 10", result.Text, StringComparison.Ordinal);
        Assert.Contains("Chỉ lưu tổng điểm", result.Text, StringComparison.Ordinal);
        Assert.Equal("{}", await _programme.Value<string>("select answers::text from care.assessments"));
    }

    [Fact]
    public async Task Four_weeks_are_counted_one_by_one_and_an_empty_week_is_asked_for()
    {
        var first = await Started("PROFILE");
        var use = await _visitor.SendOn(first, new() { ["Form.stage.stage"] = "review", ["to"] = "next" }, Form);
        Assert.Equal(4, use.Document.QuerySelectorAll("[data-item='use.opioids'] input[type=text]").Length);

        var missing = await _visitor.Send(use, new() { ["Form.use.opioids"] = new[] { "7", "", "3", "0" }, ["to"] = "next" }, Form);
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        Assert.Equal(
            ["7", "", "3", "0"],
            missing.Document.QuerySelectorAll("[data-item='use.opioids'] input[type=text]").Select(box => box.GetAttribute("value") ?? ""));
        var tooMany = await _visitor.Send(use, new() { ["Form.use.opioids"] = new[] { "7", "8", "3", "0" }, ["to"] = "next" }, Form);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.Status);

        await _visitor.SendOn(
            use, new() { ["Form.use.opioids"] = new[] { "7", "5", "3", "0" }, ["Form.use.alcohol"] = "~declined", ["to"] = "next" }, Form);
        var again = await _visitor.Open(use.Path);
        Assert.Equal(
            ["7", "5", "3", "0"],
            again.Document.QuerySelectorAll("[data-item='use.opioids'] input[type=text]").Select(box => box.GetAttribute("value") ?? ""));
        Assert.Equal("15", again.Document.QuerySelectorAll("[data-points]")[1].TextContent);
    }

    private async Task<Sight> Phq9(string answer)
    {
        var part = await Started("PHQ-9");
        var answers = Enumerable.Range(1, 9).ToDictionary(i => $"Form.mood.q{i}", _ => (object?)answer);
        var finish = await _visitor.SendOn(part, new(answers) { ["to"] = "next" }, Form);
        // A further question came up that was not visible without script; it is not needed.
        finish = finish.Path.EndsWith("/finish", StringComparison.Ordinal)
            ? finish
            : await _visitor.SendOn(finish, new() { ["to"] = "next" }, Form);

        return await _visitor.SendOn(finish, [], Form);
    }

    private async Task<Sight> Started(string instrument)
    {
        var start = await _visitor.Open($"/clients/{_client}/assessments/start");
        var details = await _visitor.Send(
            start, new() { ["Form.Instrument"] = instrument, ["Form.Mode"] = "Interview", ["Form.Language"] = "vi" }, Form);

        return await _visitor.Open((await _visitor.Open(details.Location!)).Location!);
    }
}
