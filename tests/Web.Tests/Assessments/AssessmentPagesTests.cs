using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Assessments;

/// <summary>A coordinator without JavaScript, question by question.</summary>
public sealed class AssessmentPagesTests : IAsyncLifetime
{
    // Not the one in the client's header.
    private const string Form = ".lead-main form[method=post]";

    private static readonly string[] Substances =
        ["tobacco", "alcohol", "cannabis", "cocaine", "stimulants", "inhalants", "sedatives", "hallucinogens", "opioids", "other"];

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
    public async Task An_assist_goes_from_the_first_question_to_a_result_with_bands_explained()
    {
        var result = await Completed("weekly");

        Assert.Contains("Chất dạng thuốc phiện", result.Text, StringComparison.Ordinal);
        Assert.Contains("21 trên 39", result.Text, StringComparison.Ordinal);
        Assert.Contains("Nguy cơ trung bình", result.Text, StringComparison.Ordinal);
        Assert.Contains("không phải là xác định tình trạng nghiện", result.Text, StringComparison.Ordinal);
        Assert.Contains("Không dùng, không cần hỏi: Thuốc lá", result.Text, StringComparison.Ordinal);
        Assert.Contains("Đánh giá lại trước 22/12/2026", result.Text, StringComparison.Ordinal);
        Assert.Contains("Có tiêm chích trong 3 tháng qua", result.Text, StringComparison.Ordinal);

        var list = await _visitor.Open($"/clients/{_client}/assessments");
        Assert.Contains("Nguy cơ trung bình", list.Text, StringComparison.Ordinal);
        Assert.Contains("Chất dạng thuốc phiện · Đánh giá lại trước 22/12/2026", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_running_score_is_provisional_until_it_is_handed_in()
    {
        var part = await AtOpioids();

        var again = await SendOn(
            part,
            new() { ["Form.opioids.q2"] = "weekly", ["Form.opioids.q3"] = "monthly", ["Form.opioids.q4"] = "once-or-twice", ["to"] = "1" });
        var opioids = await _visitor.Open(part.Path);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Điểm tạm tính", opioids.Text, StringComparison.Ordinal);
        Assert.Equal("12", opioids.Document.QuerySelector("[data-points]")!.TextContent);
        Assert.Contains("Đã trả lời 3/6 câu", opioids.Text, StringComparison.Ordinal);
        Assert.Equal("Nguy cơ trung bình", opioids.Document.QuerySelector("output [data-from]:not([hidden])")!.TextContent.Trim());
        Assert.True(opioids.Document.QuerySelector<IHtmlInputElement>("[name='Form.opioids.q2'][value='weekly']")!.IsChecked);
    }

    [Fact]
    public async Task Declining_is_always_offered_and_is_not_a_no()
    {
        var first = await Start("ASSIST");

        Assert.Equal(
            first.Document.QuerySelectorAll(".lead-q").Length,
            first.Document.QuerySelectorAll(".lead-q input[value='~declined']").Length);

        var answers = Lifetime();
        answers["Form.lifetime.opioids"] = "~declined";
        var finish = await SendOn(first, answers);
        Assert.EndsWith("/finish", finish.Path, StringComparison.Ordinal);
        var result = await Follow(await Send(finish, []));
        Assert.Contains("Không muốn trả lời", result.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa đủ câu trả lời, không có điểm", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_assessment_continues_where_it_stopped()
    {
        var first = await Start("ASSIST");
        var answers = Lifetime("opioids", "alcohol");
        answers["to"] = "later";

        var list = await SendOn(first, answers);
        Assert.Contains("Đang làm", list.Text, StringComparison.Ordinal);

        var open = list.Document.QuerySelector<IHtmlAnchorElement>(".lead-rows a")!.GetAttribute("href")!;
        var next = await _visitor.Open(open);
        Assert.EndsWith("/3", next.Location, StringComparison.Ordinal);
        Assert.Contains("Rượu bia", (await _visitor.Open(next.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unanswered_questions_are_linked_and_a_reason_completes_without_a_band()
    {
        var part = await AtOpioids();
        await Send(part, new() { ["Form.opioids.q2"] = "daily" });
        var finish = await _visitor.Open(part.Path.Replace("/10", "/finish", StringComparison.Ordinal));

        var link = finish.Document.QuerySelector<IHtmlAnchorElement>("main .govuk-list a")!;
        Assert.EndsWith("/10#Form_opioids_q3", link.GetAttribute("href"), StringComparison.Ordinal);
        var target = await _visitor.Open(part.Path);
        Assert.NotNull(target.Document.GetElementById("Form_opioids_q3"));

        var refused = await Send(finish, new() { ["Form.IncompleteReason"] = "" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("chưa trả lời", Assert.Single(refused.Errors), StringComparison.Ordinal);

        var tooLong = await Send(finish, new() { ["Form.IncompleteReason"] = new string('x', 301) });
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.NotNull(tooLong.ErrorAt("Form.IncompleteReason"));

        var result = await Follow(await Send(refused, new() { ["Form.IncompleteReason"] = "Khách hàng mệt" }));
        Assert.Contains("Lý do: Khách hàng mệt", result.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa đủ câu trả lời, không có điểm", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguy cơ cao", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_press_completes_once_and_a_completed_form_shows_its_result()
    {
        var finish = await AtFinish("weekly");

        var first = await Send(finish, []);
        var second = await Send(finish, []);
        var form = await _visitor.Open(finish.Path);

        Assert.All([first, second, form], answer => Assert.EndsWith(finish.Path.Split('/')[4], answer.Location, StringComparison.Ordinal));
        Assert.Equal(1, await _programme.Value<long>("select count(*) from care.assessments where status = 'Complete'"));
    }

    [Fact]
    public async Task The_same_start_form_sent_twice_makes_one_assessment()
    {
        var start = await _visitor.Open($"/clients/{_client}/assessments/start");
        var first = await Send(start, new() { ["Form.Instrument"] = "SOCIAL" });
        var second = await Send(start, new() { ["Form.Instrument"] = "SOCIAL" });

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await _programme.Value<long>("select count(*) from care.assessments"));
    }

    [Theory]
    [InlineData("Form.people.dependants", "0.5", "Nhập số nguyên từ 0 đến 20")]
    [InlineData("Form.people.dependants", "1,5", "Nhập số nguyên từ 0 đến 20")]
    [InlineData("Form.people.dependants", "21", "Nhập số nguyên từ 0 đến 20")]
    [InlineData("Form.people.dependants", "nhiều", "Nhập số nguyên từ 0 đến 20")]
    [InlineData("Form.people.support", "9", "Chọn lại một câu trả lời trong danh sách")]
    public async Task An_invalid_answer_gets_a_message_and_nothing_is_lost_or_saved(string field, string typed, string message)
    {
        var people = await At("SOCIAL", 3);

        var again = await Send(people, new() { [field] = typed, ["Form.people.felt"] = "often" });

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(message, again.ErrorAt(field), StringComparison.Ordinal);
        Assert.True(again.Document.QuerySelector<IHtmlInputElement>("[name='Form.people.felt'][value='often']")!.IsChecked);
        if (field.EndsWith("dependants", StringComparison.Ordinal))
        {
            Assert.Equal(typed, again.Document.QuerySelector<IHtmlInputElement>($"[name='{field}']")!.GetAttribute("value"));
        }

        Assert.Equal("{}", await _programme.Value<string>("select answers::text from care.assessments"));
    }

    [Fact]
    public async Task A_day_is_read_day_first_and_one_that_does_not_exist_is_refused()
    {
        var notices = await At("LEGAL", 2);
        var there = new Dictionary<string, object?>
        {
            ["Form.notices.file"] = "yes",
            ["Form.notices.file-on.Day"] = "5",
            ["Form.notices.file-on.Month"] = "3",
            ["Form.notices.file-on.Year"] = "2026"
        };

        await Send(notices, there);
        Assert.Equal("2026-03-05", await _programme.Value<string>("select answers -> 'notices.file-on' ->> 0 from care.assessments"));

        var shown = await _visitor.Open(notices.Path);
        Assert.Equal("5", shown.Document.QuerySelector<IHtmlInputElement>("[name='Form.notices.file-on.Day']")!.Value);
        var wrong = await Send(shown, new() { ["Form.notices.file-on.Day"] = "31", ["Form.notices.file-on.Month"] = "2" });
        Assert.Contains("Nhập ngày có thật", wrong.ErrorAt("Form.notices.file-on"), StringComparison.Ordinal);
        var future = await Send(shown, new() { ["Form.notices.file-on.Year"] = "2031" });
        Assert.Contains("tương lai", future.ErrorAt("Form.notices.file-on"), StringComparison.Ordinal);
        var cleared = await Send(
            shown, new() { ["Form.notices.file-on.Day"] = "", ["Form.notices.file-on.Month"] = "", ["Form.notices.file-on.Year"] = "" });
        Assert.Equal(HttpStatusCode.Redirect, cleared.Status);
        Assert.Equal(0, await _programme.Value<long>("select count(*) from care.assessments where answers ? 'notices.file-on'"));
    }

    [Fact]
    public async Task Without_script_a_conditional_question_shows_its_condition()
    {
        var notices = await At("LEGAL", 2);

        Assert.Contains("Nếu có thông báo", notices.Text, StringComparison.Ordinal);
        Assert.NotNull(notices.Document.QuerySelector("[name='Form.notices.file-on.Day']"));
    }

    [Fact]
    public async Task The_second_editor_sees_both_versions_and_overwrites_nothing_unseen()
    {
        var people = await At("SOCIAL", 1);
        var hoa = await _programme.Given.Coordinator(TestWards.North);
        using var other = await Visitor.SignedIn(_host, hoa);
        var theirs = await other.Open(people.Path);
        await other.Send(theirs, new() { ["Form.home.housing"] = "street", ["Form.home.safety"] = "no" }, Form);

        var clash = await Send(people, new() { ["Form.home.housing"] = "family" });

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Đã lưu: Ngoài đường, nơi công cộng", clash.Text, StringComparison.Ordinal);
        Assert.True(clash.Document.QuerySelector<IHtmlInputElement>("[name='Form.home.housing'][value='family']")!.IsChecked);
        Assert.Equal("street", await _programme.Value<string>("select answers -> 'home.housing' ->> 0 from care.assessments"));

        var deliberate = await Send(clash, new() { ["Form.home.safety"] = "no" });
        Assert.Equal(HttpStatusCode.Redirect, deliberate.Status);
        Assert.Equal("family", await _programme.Value<string>("select answers -> 'home.housing' ->> 0 from care.assessments"));
    }

    [Fact]
    public async Task Answers_are_saved_in_the_background_and_the_page_can_still_be_sent()
    {
        var part = await At("SOCIAL", 1);
        var form = part.Document.QuerySelector<IHtmlFormElement>(Form)!;
        var token = form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;
        var content =
            new Dictionary<string, string> { ["Version"] = "1", ["Form.home.safety"] = "yes", ["__RequestVerificationToken"] = token };

        var kept = await _visitor.Http.PostAsync(form.GetAttribute("data-keep"), new FormUrlEncodedContent(content));
        var answer = JsonDocument.Parse(await kept.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(2, answer.GetProperty("version").GetInt64());
        Assert.StartsWith("Đã lưu lúc", answer.GetProperty("words").GetString(), StringComparison.Ordinal);

        var sent = await Send(part, new() { ["Form.home.safety"] = "yes" });
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
    }

    [Fact]
    public async Task The_result_before_stands_beside_the_new_one_question_by_question()
    {
        await Completed("daily");
        _programme.Clock.Advance(TimeSpan.FromDays(90));
        _visitor.Dispose();
        _visitor = await Visitor.SignedIn(_host, _lan);

        var part = await AtOpioids();
        Assert.Contains("Lần trước: 23 điểm (22/09/2026)", part.Text, StringComparison.Ordinal);
        Assert.Contains("Lần trước: Hằng ngày hoặc gần như mỗi ngày", part.Text, StringComparison.Ordinal);

        var result = await Follow(await Send(await Finish(part, "never"), []));
        Assert.Contains("Giảm 14 điểm so với 22/09/2026", result.Text, StringComparison.Ordinal);
        var row = result.Document.QuerySelectorAll(
            "tbody tr").Single(tr =>
                tr.TextContent.Contains("2. Trong 3 tháng qua, anh/chị dùng chất dạng thuốc phiện", StringComparison.Ordinal));
        Assert.Equal(["Không lần nào", "Hằng ngày hoặc gần như mỗi ngày"], row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()));
    }

    [Fact]
    public async Task Without_health_consent_health_instruments_are_neither_offered_nor_found()
    {
        var part = await AtOpioids();
        await _programme.Execute("update care.consents set withdrawn_at = given_at where purpose = 'StoreAssessments'");

        var start = await _visitor.Open($"/clients/{_client}/assessments/start");
        Assert.Equal(
            ["LEGAL", "SOCIAL", "SATISFACTION"],
            start.Document.QuerySelectorAll<IHtmlInputElement>("[name='Form.Instrument']").Select(input => input.Value));
        Assert.Contains("Xin đồng ý", start.Text, StringComparison.Ordinal);
        var forced = await Send(start, new() { ["Form.Instrument"] = "ASSIST" });
        Assert.Equal(HttpStatusCode.Conflict, forced.Status);
        Assert.Contains("Xin đồng ý trước", Assert.Single(forced.Errors), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Open(part.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(part, new() { ["Form.opioids.q2"] = "daily" })).Status);
        Assert.DoesNotContain(
            "ASSIST", (await _visitor.Open($"/clients/{_client}/assessments")).Document.QuerySelector(".lead-main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_an_officer_and_for_another_ward_no_page_exists()
    {
        var part = await AtOpioids();
        var id = part.Path.Split('/')[4];
        string[] addresses = ["", "/start", $"/{id}", $"/{id}/1", $"/{id}/finish", $"/{id}/abandon", $"/{id}/print"];
        foreach (var actor in new[]
        {
            await _programme.Given.Officer(TestWards.North), await _programme.Given.Coordinator(TestWards.South)
        })
        {
            using var visitor = await Visitor.SignedIn(_host, actor);
            foreach (var address in addresses)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/clients/{_client}/assessments{address}")).Status);
                Assert.Equal("Refused", (await _programme.LastAuditEntry()).Outcome);
            }
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("99")]
    [InlineData("-1")]
    public async Task A_skipped_part_has_no_page(string part)
    {
        var first = await Start("ASSIST");

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Open(first.Path[..first.Path.LastIndexOf('/')] + "/" + part)).Status);
    }

    [Fact]
    public async Task Breaking_off_asks_once_and_removes_the_answers()
    {
        var part = await At("SOCIAL", 1);
        await Send(part, new() { ["Form.home.safety"] = "no" });

        var sure = await _visitor.Open(part.Path[..part.Path.LastIndexOf('/')] + "/abandon");
        var list = await Follow(await Send(sure, []));

        Assert.Contains("Chưa có đánh giá nào", list.Text, StringComparison.Ordinal);
        Assert.Equal("{}", await _programme.Value<string>("select answers::text from care.assessments"));
    }

    [Fact]
    public async Task A_print_is_audited_and_ticks_the_given_answers()
    {
        var result = await Completed("weekly");

        var print = await _visitor.Open(result.Path + "/print");

        Assert.Contains("☑ Hằng tuần", print.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(
            await _programme.AuditEntries(),
            entry => entry is { UseCase: "PrintAssessment", Outcome: "Done" } && entry.ClientCodes.Contains(_client.Value));
        Assert.DoesNotContain("Trần Văn Mẫu", print.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_speak_the_clients_language_and_the_page_the_readers()
    {
        var start = await _visitor.Open($"/clients/{_client}/assessments/start");

        var part = await Follow(await Send(start, new() { ["Form.Instrument"] = "SOCIAL", ["Form.Language"] = "en" }));

        Assert.Contains("Where do you live now?", part.Text, StringComparison.Ordinal);
        Assert.Contains("Lưu, làm sau", part.Text, StringComparison.Ordinal);
        Assert.Equal("en", part.Document.QuerySelector(".lead-q")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task No_address_names_a_substance_or_an_instrument()
    {
        var result = await Completed("weekly");
        var list = await _visitor.Open($"/clients/{_client}/assessments");

        Assert.All(
            new[]
            {
                result, list
            }.SelectMany(sight =>
                sight.Document.QuerySelectorAll("a, form").Select(a => a.GetAttribute("href") ?? a.GetAttribute("action") ?? "")),
            address =>
                Assert.DoesNotContain(Substances.Append("ASSIST"), word => address.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private Task<Sight> Send(Sight sight, Dictionary<string, object?> values) => _visitor.Send(sight, values, Form);

    private Task<Sight> SendOn(Sight sight, Dictionary<string, object?> values) => _visitor.SendOn(sight, values, Form);

    private async Task<Sight> Start(string instrument)
    {
        var start = await _visitor.Open($"/clients/{_client}/assessments/start");

        return await Follow(await Send(start, new() { ["Form.Instrument"] = instrument }));
    }

    private async Task<Sight> At(string instrument, int part)
    {
        var first = await Start(instrument);

        return await _visitor.Open(first.Path[..first.Path.LastIndexOf('/')] + "/" + part);
    }

    private async Task<Sight> AtOpioids()
    {
        var part = await SendOn(await Start("ASSIST"), Lifetime("opioids"));
        Assert.EndsWith("/10", part.Path, StringComparison.Ordinal);

        return part;
    }

    private async Task<Sight> AtFinish(string howOften) => await Finish(await AtOpioids(), howOften);

    private async Task<Sight> Finish(Sight opioids, string howOften)
    {
        var answers = new Dictionary<string, object?>
        {
            ["Form.opioids.q2"] = howOften,
            ["Form.opioids.q6"] = "earlier",
            ["Form.opioids.q7"] = "recent"
        };
        if (howOften != "never")
        {
            (answers["Form.opioids.q3"], answers["Form.opioids.q4"], answers["Form.opioids.q5"]) = ("monthly", "once-or-twice", "never");
        }

        var injecting = await SendOn(opioids, answers);
        var more = await SendOn(injecting, new() { ["Form.injecting.q8"] = "recent" });
        Assert.Contains("Có câu hỏi tiếp theo", more.Text, StringComparison.Ordinal);

        return await SendOn(more, new() { ["Form.injecting.days"] = "up-to-4" });
    }

    private async Task<Sight> Completed(string howOften) => await Follow(await Send(await AtFinish(howOften), []));

    private async Task<Sight> Follow(Sight sight)
    {
        while (sight.Location is { } location)
        {
            sight = await _visitor.Open(location);
        }

        Assert.Equal(HttpStatusCode.OK, sight.Status);

        return sight;
    }

    private static Dictionary<string, object?> Lifetime(params string[] used) =>
        Substances.ToDictionary(substance => $"Form.lifetime.{substance}", substance => (object?)(used.Contains(substance) ? "yes" : "no"));
}
