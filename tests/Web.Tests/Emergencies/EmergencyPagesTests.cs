using System.Net;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Emergencies;

public sealed class EmergencyPagesTests
{
    private static readonly Dictionary<string, object?> Words = new()
    {
        ["Form.Why"] = "LifeInDanger",
        ["Form.Nature"] = "Ngất ở chợ, bác sĩ cấp cứu hỏi đang dùng thuốc gì",
        ["Form.RecipientName"] = "Bác sĩ Mẫu",
        ["Form.RecipientAffiliation"] = "Cấp cứu 115",
    };

    [Fact]
    public async Task A_coordinator_opens_a_record_for_an_hour_and_the_supervisor_reviews_it()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var client = await programme.Given.Client(TestWards.South);
        using var lan = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.North));
        using var supervisor = await Visitor.SignedIn(host, await programme.Given.Supervisor(TestWards.South));
        var closed = await lan.Open($"/clients/{client}");
        Assert.Equal(HttpStatusCode.NotFound, closed.Status);
        Assert.NotNull(closed.Document.QuerySelector("main a[href='/emergencies']"));

        var record = await lan.SendOn(await lan.Open("/emergencies/new"), With(client));

        Assert.Equal($"/clients/{client}", record.Path);
        Assert.Contains("Hồ sơ mở đến 10:00. Chỉ để xem.", record.Text, StringComparison.Ordinal);
        Assert.Contains("Bạn đang xem hồ sơ của phường khác", record.Text, StringComparison.Ordinal);
        Assert.Contains("Trần Văn Mẫu", record.Text, StringComparison.Ordinal);
        foreach (var page in new[]
        {
            "", "/contacts", "/plan", "/services", "/consents", "/assessments", "/cascades", "/legal", "/safety", "/disclosures", "/person"
        })
        {
            var sight = await lan.Open($"/clients/{client}{page}");
            Assert.Equal(HttpStatusCode.OK, sight.Status);
            Assert.Empty(
                sight.Document.QuerySelectorAll(
                    "main a[href$='/new'], main a[href$='/give'], main a[href$='/withdraw'], main a[href$='/status'], main "
                        + "a[href$='/start'], main a[href$='/safety/plan'], main a[href$='/print'], main form[method=post]"));
        }

        var today = await supervisor.Open("/today");
        Assert.Contains("Truy cập khẩn cấp chờ xem xét", today.Text, StringComparison.Ordinal);
        var details = await supervisor.Open(today.Document.QuerySelector("a[href^='/emergencies/']")!.GetAttribute("href")!);
        Assert.Contains("Bác sĩ Mẫu", details.Text, StringComparison.Ordinal);
        var bad = await supervisor.Send(details, new() { ["Form.ReviewNote"] = "Đã hỏi" });
        Assert.Equal("Đã hỏi", bad.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(bad.ErrorAt("Form.Finding"));
        var reviewed = await supervisor.SendOn(bad, new() { ["Form.Finding"] = "Justified" });
        Assert.Contains("Mở hồ sơ là đúng", reviewed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chờ xem xét", (await supervisor.Open("/today")).Text, StringComparison.Ordinal);

        programme.Clock.Advance(TimeSpan.FromMinutes(29));
        await lan.Open("/today");
        programme.Clock.Advance(TimeSpan.FromMinutes(29));
        await lan.Open("/today");
        Assert.Equal(HttpStatusCode.OK, (await lan.Open($"/clients/{client}")).Status);
        programme.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.NotFound, (await lan.Open($"/clients/{client}")).Status);
    }

    [Fact]
    public async Task The_form_asks_for_the_password_again_and_keeps_what_was_typed()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var client = await programme.Given.Client(TestWards.South);
        using var lan = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.North));
        var form = await lan.Open("/emergencies/new");
        Assert.Null(form.Document.QuerySelector("[name=Reauthentication]"));
        programme.Clock.Advance(TimeSpan.FromMinutes(6));

        var asked = await lan.Send(form, With(client));
        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.NotNull(asked.ErrorAt("Reauthentication"));
        Assert.Equal(client.Value, asked.Document.QuerySelector("[name='Form.ClientCode']")!.GetAttribute("value"));
        Assert.Contains("Ngất ở chợ", asked.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.True(asked.Document.QuerySelector("[name='Form.Why'][value=LifeInDanger]")!.HasAttribute("checked"));

        var wrong = await lan.Send(asked, new() { ["Reauthentication"] = "sai mật khẩu rồi" });
        Assert.Equal("Lỗi: Mật khẩu chưa đúng", wrong.ErrorAt("Reauthentication"));
        Assert.DoesNotContain("sai mật khẩu rồi", wrong.Html, StringComparison.Ordinal);
        Assert.Equal($"/clients/{client}", (await lan.SendOn(wrong, new() { ["Reauthentication"] = Given.Password })).Path);
    }

    [Fact]
    public async Task An_unknown_code_an_own_client_and_empty_fields_are_field_errors()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var own = await programme.Given.Client(TestWards.North);
        using var lan = await Visitor.SignedIn(host, await programme.Given.Coordinator(TestWards.North));
        var form = await lan.Open("/emergencies/new");

        var empty = await lan.Send(form, []);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.All(Words.Keys.Append("Form.ClientCode"), field => Assert.NotNull(empty.ErrorAt(field)));
        Assert.NotNull((await lan.Send(form, new() { ["Form.ClientCode"] = "KH-1" })).ErrorAt("Form.ClientCode"));
        var fields = await lan.Send(form, new() { ["Form.ClientCode"] = ClientCode.New().Value });
        Assert.All(Words.Keys, field => Assert.NotNull(fields.ErrorAt(field)));
        var (unknown, mine) = (await lan.Send(form, With(ClientCode.New())), await lan.Send(form, With(own)));
        Assert.NotNull(unknown.ErrorAt("Form.ClientCode"));
        Assert.Equal(unknown.ErrorAt("Form.ClientCode"), mine.ErrorAt("Form.ClientCode"));
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task For_every_other_role_the_emergency_page_is_not_found(Role role)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(
            host, await programme.Given.Account(role, AccessPolicy.AnswersForWards(role) ? [TestWards.North] : []));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/emergencies/new")).Status);
        if (role is not Role.Reviewer)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/emergencies")).Status);
        }
    }

    [Fact]
    public async Task An_administrator_gives_the_password_again_before_an_account_is_changed()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var page = await administrator.Open($"/accounts/{lan.AccountId}");
        programme.Clock.Advance(TimeSpan.FromMinutes(6));

        var asked = await administrator.Send(page, new() { ["Form.FullName"] = "Nguyễn Thị Lan" }, "#account");
        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.Equal("Nguyễn Thị Lan", asked.Document.QuerySelector("[name='Form.FullName']")!.GetAttribute("value"));
        Assert.Equal("account", Assert.Single(asked.Document.QuerySelectorAll("[name=Reauthentication]")).Closest("form")!.Id);
        var disable = await administrator.Send(page, [], "#disable");
        Assert.Equal("disable", Assert.Single(disable.Document.QuerySelectorAll("[name=Reauthentication]")).Closest("form")!.Id);
        Assert.Equal(
            "Coordinator Mẫu", await programme.Value<string>($"select full_name from accounts.accounts where id = '{lan.AccountId}'"));

        await administrator.SendOn(asked, new() { ["Reauthentication"] = Given.Password }, "#account");
        Assert.Equal(
            "Nguyễn Thị Lan", await programme.Value<string>($"select full_name from accounts.accounts where id = '{lan.AccountId}'"));
        // For the next five minutes that is enough.
        await administrator.SendOn(disable, new() { ["version"] = "2" }, "#disable");
    }

    private static Dictionary<string, object?> With(ClientCode client) => new(Words) { ["Form.ClientCode"] = client.Value };
}
