using System.Net;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Legal;

public sealed class LegalAndSafetyPagesTests
{
    [Fact]
    public async Task A_notice_shows_its_clock_first_and_stays_on_the_worklist_until_settled()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.Provider(TestWards.North, "legal-aid");
        using var visitor = await Visitor.SignedIn(host, lan);
        var form = await visitor.Open($"/clients/{code}/legal/new");

        var empty = await visitor.Send(form, new() { ["Form.Kind"] = "", ["Form.Time"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        var preview = await Post(
            visitor, form, $"/clients/{code}/legal/new?handler=Preview", new() { ["Form.Kind"] = "CompulsoryFileNotice" });
        Assert.Contains("đến 25/09/2026, 23:59", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Điều 35(3)", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.legal_events"));

        var legal = await visitor.SendOn(preview, []);
        Assert.Contains("K12: Đọc hồ sơ đề nghị", legal.Text, StringComparison.Ordinal);
        Assert.NotNull(legal.Document.QuerySelector("main a[href='tel:02980000000']"));
        var today = await visitor.Open("/today");
        Assert.Contains("Thời hạn pháp lý", today.Text, StringComparison.Ordinal);
        Assert.Contains("Giấy tờ, thông báo", (await visitor.Open($"/clients/{code}/legal/new")).Text, StringComparison.Ordinal);

        var clock = await visitor.Open(legal.Document.QuerySelector("main a[href*='/legal/clocks/']")!.GetAttribute("href")!);
        legal = await visitor.SendOn(clock, new() { ["Form.Move"] = "Meet", ["Form.Time"] = "09:00" });
        Assert.Contains("Không có thời hạn nào đang chạy", legal.Text, StringComparison.Ordinal);
        Assert.Contains("Đã làm đúng hạn", legal.Text, StringComparison.Ordinal);
        Assert.Contains("Thông báo lập hồ sơ", (await visitor.Open($"/clients/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protecting_ground_is_recorded_and_ended()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var legal = await visitor.SendOn(
            await visitor.Open($"/clients/{code}/legal/grounds/new"),
            new() { ["Form.RuleCode"] = "CareOfSmallChild", ["Form.Evidence"] = "Giấy khai sinh của con", ["Form.From"] = "2026-09-01" });
        Assert.Contains("Không được áp dụng biện pháp", legal.Text, StringComparison.Ordinal);

        legal = await visitor.SendOn(legal, []);
        Assert.Contains("Đã hết", legal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_writes_the_next_version_of_a_clock_and_keeps_the_holidays()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Administrator());

        Assert.Contains("K12: Đọc hồ sơ đề nghị", (await visitor.Open("/directory/clocks")).Text, StringComparison.Ordinal);
        var rule = await visitor.SendOn(
            await visitor.Open("/directory/clocks/K12"),
            new() { ["Form.Length"] = "5", ["Form.ReadOn"] = "2026-09-20", ["Form.ValidFrom"] = "2026-10-01" });
        Assert.Contains("5 ngày làm việc", rule.Text, StringComparison.Ordinal);
        Assert.Contains("3 ngày làm việc", rule.Text, StringComparison.Ordinal);

        var days = await visitor.Open("/directory/holidays?year=2026");
        days = await visitor.SendOn(
            days,
            new()
            {
                ["Form.Day"] = "2026-11-24",
                ["Form.Kind"] = "Holiday",
                ["Form.NameVi"] = "Ngày thử",
                ["Form.NameEn"] = "Try",
                ["Form.Source"] = "Thử"
            },
            "form:has(textarea, input[name='Form.NameVi'])");
        Assert.Contains("Ngày thử", days.Text, StringComparison.Ordinal);
        days = await visitor.SendOn(days, [], "li:has(b:contains('Ngày thử')) form");
        Assert.DoesNotContain("Ngày thử", days.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_writes_the_next_version_of_a_ground_and_adds_one()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var list = await visitor.Open("/directory/grounds");
        Assert.Contains("Phụ nữ hoặc người duy nhất nuôi con dưới 36 tháng", list.Text, StringComparison.Ordinal);
        Assert.Contains("Điều 35(2)", list.Text, StringComparison.Ordinal);

        var form = await visitor.Open("/directory/grounds/CareOfSmallChild");
        var empty = await visitor.Send(form, new() { ["Form.Law"] = "", ["Form.ReadOn"] = "" });
        Assert.Equal((HttpStatusCode.BadRequest, true), (empty.Status, empty.ErrorAt("Form.Law") is not null));
        var rule = await visitor.SendOn(
            form,
            new()
            {
                ["Form.Effect"] = "Postpones",
                ["Form.Article"] = "Điều 35(2) mới",
                ["Form.ReadOn"] = "2026-09-20",
                ["Form.ValidFrom"] = "2026-10-01"
            });
        Assert.Contains("Điều 35(2) mới", rule.Text, StringComparison.Ordinal);
        Assert.Contains("Không được áp dụng biện pháp", rule.Text, StringComparison.Ordinal);

        var added = await visitor.SendOn(await visitor.Open("/directory/grounds/new"), new()
        {
            ["Form.Code"] = "Guardian",
            ["Form.Category"] = "Legal",
            ["Form.Effect"] = "Bars",
            ["Form.NameVi"] = "Người giám hộ",
            ["Form.NameEn"] = "Guardian",
            ["Form.ProofVi"] = "Quyết định",
            ["Form.ProofEn"] = "Decision",
            ["Form.Law"] = "Luật mới",
            ["Form.Article"] = "Điều 1",
            ["Form.SourceKind"] = "PrimaryText",
            ["Form.ReadOn"] = "2026-09-20",
            ["Form.ValidFrom"] = "2026-09-22",
        });
        Assert.Contains("Người giám hộ", added.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_taken_on_from_the_worklist_with_one_tap_and_resolved()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        await visitor.SendOn(
            await visitor.Open($"/clients/{code}/safety/new"),
            new() { ["Form.Kind"] = "SuicideRisk", ["Form.Words"] = "Nói không muốn sống" });
        var today = await visitor.Open("/today");
        Assert.Contains("Còn", today.Text, StringComparison.Ordinal);

        var alert = await visitor.SendOn(today, new() { ["Form.Move"] = "Acknowledge" }, "main form[action*='/safety/']");
        Assert.Contains("Đã nhận", alert.Text, StringComparison.Ordinal);
        Assert.Contains("115", alert.Text, StringComparison.Ordinal);
        var blank = await visitor.Send(alert, new() { ["Form.Move"] = "Act" });
        Assert.Equal(
            (HttpStatusCode.BadRequest, "Nhập việc đã làm"),
            (blank.Status, blank.ErrorAt("Form.Words")?.Replace("Lỗi: ", "", StringComparison.Ordinal)));
        alert = await visitor.SendOn(alert, new() { ["Form.Move"] = "Act", ["Form.Words"] = "Đã gọi, có chị ở cùng" });
        alert = await visitor.SendOn(alert, new() { ["Form.Move"] = "Resolve", ["Form.Words"] = "Đã gặp bác sĩ" });
        Assert.Contains("Đã ổn", alert.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cảnh báo an toàn", (await visitor.Open("/today")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_safety_plan_is_printed_without_a_name()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Phạm Quốc Bảo");
        using var visitor = await Visitor.SignedIn(host, lan);

        var safety = await visitor.SendOn(await visitor.Open($"/clients/{code}/safety/plan"), new()
        {
            ["Form.WarningSigns"] = "Mất ngủ",
            ["Form.WhatHelps"] = "Đi bộ",
            ["Form.PeopleToCall"] = "Chị gái",
            ["Form.SaferPlace"] = "Cất dao",
        });
        var print = await visitor.Open($"/clients/{code}/safety/plan/print");

        Assert.Contains("Mất ngủ", safety.Text, StringComparison.Ordinal);
        Assert.Contains("115", print.Text, StringComparison.Ordinal);
        var sheet = print.Document.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("Bảo", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Value, sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_sees_an_overdue_alert_by_code_and_group()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan, "Phạm Quốc Bảo");
        using (var coordinator = await Visitor.SignedIn(host, lan))
        {
            await coordinator.SendOn(
                await coordinator.Open($"/clients/{code}/safety/new"),
                new() { ["Form.Kind"] = "OverdoseRisk", ["Form.Words"] = "Vừa ra khỏi bệnh viện" });
        }

        programme.Clock.Advance(TimeSpan.FromMinutes(61));
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Supervisor(TestWards.North));
        var today = await visitor.Open("/today");

        Assert.Contains("Cảnh báo quá hạn", today.Text, StringComparison.Ordinal);
        Assert.Contains(code.Value, today.Text, StringComparison.Ordinal);
        Assert.Contains("Quá 1 phút", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguy cơ quá liều", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bảo", today.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Bạn xem được cảnh báo này",
            (await visitor.Open(today.Document.QuerySelector("main a[href*='/safety/']")!.GetAttribute("href")!)).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/new")]
    public async Task Officers_find_none_of_these_pages(string rest)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var code = await programme.Given.Client(TestWards.North, consents: [ConsentPurpose.TakePart]);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Officer(TestWards.North));

        foreach (var page in new[]
        {
            $"/clients/{code}/legal{rest}", $"/clients/{code}/safety{rest}", $"/clients/{code}/safety/{Guid.NewGuid()}",
            "/directory/clocks", "/directory/holidays", "/today"
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(page)).Status);
        }
    }

    private static Task<Sight> Post(Visitor visitor, Sight form, string action, Dictionary<string, object?> values)
    {
        form.Document.QuerySelector(".lead-main form[method=post]")!.SetAttribute("action", action);

        return visitor.Send(form, values);
    }
}
