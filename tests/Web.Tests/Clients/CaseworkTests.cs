using System.Net;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Clients;

public sealed class CaseworkTests
{
    [Fact]
    public async Task A_coordinator_records_a_follow_up_from_Today_and_sees_it_on_the_record()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Phạm Quốc Bảo");
        await programme.Given.FollowUp(code, TestWards.North, programme.Clock.Today());
        using var visitor = await Visitor.SignedIn(host, lan);

        var today = await visitor.Open("/today");
        var form = await visitor.Open(today.Document.QuerySelector("main a[href*='/contacts/new']")!.GetAttribute("href")!);
        var contacts = await visitor.SendOn(
            form,
            new() { ["Form.Mode"] = "Phone", ["Form.Outcome"] = "Reached", ["Form.Note"] = "Muốn đổi giờ.", ["Form.Minutes"] = "15" });
        var record = await visitor.Open($"/clients/{code}");
        today = await visitor.Open("/today");

        Assert.Contains("Muốn đổi giờ.", contacts.Text, StringComparison.Ordinal);
        Assert.Contains("Ghi chú: Gọi điện", record.Text, StringComparison.Ordinal);
        Assert.Contains("Hôm nay chưa có việc đến hạn", today.Text, StringComparison.Ordinal);
        Assert.Contains("Mở gần đây", today.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contacts/new", "Form.Note", "Kết quả thử: DƯƠNG TÍNH.", "care.contacts", "note")]
    [InlineData("contacts/new", "Form.NextAction", "xet nghiem nuoc tieu thu hai", "care.contacts", "next_action")]
    [InlineData("plan/goals/new", "Form.Words", "No relapse this year", "care.goals", "words")]
    public async Task A_note_about_tests_or_use_is_saved_only_after_a_warning(
        string page, string field, string text, string table, string column)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var rest = new Dictionary<string, object?>
        {
            ["Form.Mode"] = "Phone",
            ["Form.Outcome"] = "Reached",
            ["Form.Purpose"] = "Support",
            ["Form.Domain"] = "Work",
            ["Form.Priority"] = "1",
        };
        var kept = $"select count(*) from {table} where {column} is not null";

        var again = await visitor.Send(await visitor.Open($"/clients/{code}/{page}"), new(rest) { [field] = text });

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Hãy ghi ở phần sức khỏe", again.Text, StringComparison.Ordinal);
        Assert.Contains(
            text,
            again.Document.QuerySelector($"[name='{field}']") is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : again.Html,
            StringComparison.Ordinal);
        Assert.Equal(0L, await programme.Value<long>(kept));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send(again, new(rest))).Status);
        Assert.Equal(1L, await programme.Value<long>(kept));

        // What only sounds a little like it is kept at once.
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await visitor.Send(
                await visitor.Open($"/clients/{code}/{page}"), new(rest) { [field] = "Đã hẹn xét nghiệm máu ở trạm" })).Status);
    }

    [Fact]
    public async Task The_second_form_on_a_page_warns_about_health_content_too()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        await visitor.SendOn(await visitor.Open($"/clients/{code}/status"), new() { ["Form.To"] = "Paused" }, "form[action*='Close']");
        const string Reopen = "form[action*='Reopen']";

        var again = await visitor.Send(
            await visitor.Open($"/clients/{code}/status"), new() { ["Back.StatusReason"] = "Test nước tiểu âm tính" }, Reopen);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Hãy ghi ở phần sức khỏe", again.ErrorAt("Back.StatusReason"), StringComparison.Ordinal);
        Assert.Equal("Paused", await programme.Value<string>("select status from care.clients"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send(again, [], Reopen)).Status);
        Assert.Equal("Active", await programme.Value<string>("select status from care.clients"));
    }

    [Fact]
    public async Task A_note_with_an_identity_number_comes_back_with_everything_that_was_typed()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Open($"/clients/{code}/contacts/new");

        var again = await visitor.Send(form, new()
        {
            ["Form.Mode"] = "Phone",
            ["Form.Outcome"] = "Reached",
            ["Form.Purpose"] = "Support",
            ["Form.Note"] = "CCCD 079095000418",
            ["Form.Minutes"] = "0,5",
            ["Form.Time"] = "25:99",
        });
        var number = await visitor.Send(form, new()
        {
            ["Form.Mode"] = "Phone",
            ["Form.Outcome"] = "Reached",
            ["Form.Purpose"] = "Support",
            ["Form.Note"] = "CCCD 079095000418",
        });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (again.Status, number.Status));
        Assert.NotNull(again.ErrorAt("Form.Minutes"));
        Assert.NotNull(again.ErrorAt("Form.Time"));
        Assert.StartsWith(
            "Đây có phải là số căn cước", number.ErrorAt("Form.Note")?.Replace("Lỗi: ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains(
            "CCCD 079095000418", number.Document.QuerySelector("textarea[name='Form.Note']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.contacts"));
    }

    [Fact]
    public async Task A_form_sent_before_with_other_content_keeps_its_text_and_can_be_sent_as_new()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Open($"/clients/{code}/contacts/new");
        Dictionary<string, object?> first =
            new() { ["Form.Mode"] = "Phone", ["Form.Outcome"] = "Reached", ["Form.Purpose"] = "Support", ["Form.Note"] = "lần một" };
        await visitor.Send(form, first);
        var same = await visitor.Send(form, first);

        var told = await visitor.Send(form, new(first) { ["Form.Note"] = "lần hai" });
        var kept = await programme.Rows("select note from care.contacts", row => row.GetString(0));
        var sent = await visitor.Send(told, []);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Redirect), (same.Status, told.Status, sent.Status));
        Assert.StartsWith("Biểu mẫu này đã gửi rồi", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("lần hai", told.Document.QuerySelector("textarea[name='Form.Note']")!.TextContent.Trim());
        Assert.Equal(["lần một"], kept);
        Assert.Equal(["lần hai", "lần một"], await programme.Rows("select note from care.contacts order by note", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_note_is_corrected_and_a_follow_up_rescheduled()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        var due = await programme.Given.FollowUp(code, TestWards.North, programme.Clock.Today());
        using var visitor = await Visitor.SignedIn(host, lan);
        var contacts = await visitor.SendOn(
            await visitor.Open($"/clients/{code}/contacts/new"),
            new()
            {
                ["Form.Mode"] = "Phone",
                ["Form.Outcome"] = "Reached",
                ["Form.Purpose"] = "Support",
                ["Form.Note"] = "Gặp lúc 16 giờ."
            });

        contacts = await visitor.SendOn(
            await visitor.Open(contacts.Document.QuerySelector("main a[href$='/correct']")!.GetAttribute("href")!),
            new() { ["Form.Text"] = "Gặp lúc 15 giờ.", ["Form.CorrectionReason"] = "Ghi nhầm giờ" });
        var later = programme.Clock.Today().AddDays(9);
        var moved = await visitor.SendOn(
            await visitor.Open($"/clients/{code}/contacts/follow-ups/{due}"),
            new()
            {
                ["Form.On.Day"] = later.Day,
                ["Form.On.Month"] = later.Month,
                ["Form.On.Year"] = later.Year,
                ["Form.RescheduleReason"] = "Đi làm"
            });

        Assert.All(
            ["Gặp lúc 16 giờ.", "Gặp lúc 15 giờ.", "Ghi nhầm giờ"],
            words => Assert.Contains(words, contacts.Text, StringComparison.Ordinal));
        Assert.Contains(
            later.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), moved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_is_written_agreed_and_printed_without_a_name()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Phạm Quốc Bảo");
        using var visitor = await Visitor.SignedIn(host, lan);

        var plan = await visitor.SendOn(
            await visitor.Open($"/clients/{code}/plan/goals/new"),
            new() { ["Form.Words"] = "Có việc làm ổn định", ["Form.Domain"] = "Work", ["Form.Priority"] = "1" });
        Assert.Contains("Chờ thống nhất", plan.Text, StringComparison.Ordinal);
        plan = await visitor.SendOn(await visitor.Open($"/clients/{code}/plan/agree"), new() { ["Form.Manner"] = "Signed" });
        plan = await visitor.SendOn(plan, new() { ["to"] = "InProgress" }, "main form.lead-rowform");
        var sheet = await visitor.Open($"/clients/{code}/plan/print");

        Assert.Contains("Đang thực hiện", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Có việc làm ổn định", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bảo", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Value, sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_pauses_and_reopens_and_a_stale_page_keeps_the_input()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var (lan, mai) = (await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var page = await visitor.Open($"/clients/{code}/status");

        var record = await visitor.SendOn(page, new() { ["CoordinatorId"] = mai.AccountId.ToString() }, "main form[action*='HandOver']");
        var stale = await visitor.Send(
            page, new() { ["Form.To"] = "Paused", ["Form.Told"] = "Gọi lại lúc nào cũng được" }, "main form[action*='Close']");
        var fresh = await visitor.SendOn(
            await visitor.Open($"/clients/{code}/status"), new() { ["Form.To"] = "Paused" }, "main form[action*='Close']");

        Assert.Equal(HttpStatusCode.OK, record.Status);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Gọi lại lúc nào cũng được", stale.Html, StringComparison.Ordinal);
        Assert.Contains("Tạm dừng", fresh.Text, StringComparison.Ordinal);
        var back = await visitor.SendOn(await visitor.Open($"/clients/{code}/status"), [], "main form[action*='Reopen']");
        Assert.Contains("Đang theo dõi", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_another_ward_and_for_officers_none_of_these_pages_exists()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        var due = await programme.Given.FollowUp(code, TestWards.North, programme.Clock.Today());
        string[] paths =
        [
            "", "/contacts", "/contacts/new", $"/contacts/{Id<Contact>.New()}/correct", $"/contacts/follow-ups/{due}", "/plan",
            "/plan/goals/new", "/plan/agree", "/plan/print", "/status", "/phone",
        ];

        foreach (var other in new[] { await programme.Given.Coordinator(TestWards.South), await programme.Given.Officer(TestWards.North) })
        {
            using var visitor = await Visitor.SignedIn(host, other);
            foreach (var path in paths)
            {
                var sight = await visitor.Open($"/clients/{code}{path}");
                Assert.True(sight.Status is HttpStatusCode.NotFound, $"{other.Role} {path}: {sight.Status}");
            }
        }
    }
}
