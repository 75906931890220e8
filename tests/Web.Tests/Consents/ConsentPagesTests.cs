using System.Net;
using CaseManager.Application.Consents;
using CaseManager.Domain.Consents;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Consents;

public sealed class ConsentPagesTests
{
    [Fact]
    public async Task A_client_agrees_sees_what_is_in_force_and_withdraws_in_as_few_steps()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);
        using var visitor = await Visitor.SignedIn(host, lan);

        var give = await visitor.Open($"/clients/{client}/consents/give");
        Assert.Empty(give.Document.QuerySelectorAll("main input[checked]"));
        var list = await visitor.SendOn(give, new()
        {
            ["Form.Consents.Purposes"] = new[] { "StoreAssessments", "HivInformation" },
            ["Form.Consents.HivUnit"] = "Trạm Y tế phường Hoa Sữa",
            ["Form.Consents.Channel"] = "Thumbprint",
            ["Form.Consents.Language"] = "vi",
            ["Form.Consents.CopyGiven"] = "true",
        }, "#consents");
        Assert.Contains("Cho: Trạm Y tế phường Hoa Sữa", list.Text, StringComparison.Ordinal);
        Assert.Contains("Đến hết 22/09/2027", list.Text, StringComparison.Ordinal);

        var health = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.StoreAssessments);
        var withdraw = await visitor.Open($"/clients/{client}/consents/{health.Id}/withdraw");
        Assert.Contains("bị ẩn ngay với điều phối viên", withdraw.Text, StringComparison.Ordinal);
        Assert.Contains("Coordinator Mẫu", withdraw.Text, StringComparison.Ordinal);
        list = await visitor.SendOn(withdraw, [], "#withdrawal");

        Assert.Contains("Rút ngày 22/09/2026", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_sees_that_a_consent_ended_and_is_not_asked_to_renew_it()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        programme.Clock.Advance(TimeSpan.FromDays(400));
        using var coordinator = await Visitor.SignedIn(host, lan);
        using var supervisor = await Visitor.SignedIn(host, await programme.Given.Supervisor(TestWards.North));

        Assert.Equal((true, true), await Banner(coordinator));
        Assert.Equal((true, false), await Banner(supervisor));

        async Task<(bool Ended, bool Renews)> Banner(Visitor visitor)
        {
            var page = await visitor.Open($"/clients/{client}");

            return (
                page.Text.Contains("đã hết", StringComparison.Ordinal), page.Text.Contains("Xin gia hạn", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_missing_unit_is_asked_for_beside_its_field_and_the_ticks_stay()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var answer = await visitor.Send(await visitor.Open($"/clients/{client}/consents/give"), new()
        {
            ["Form.Consents.Purposes"] = new[] { "HivInformation" },
            ["Form.Consents.Channel"] = "VerbalWithWitness",
            ["Form.Consents.Language"] = "vi",
        }, "#consents");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Lỗi: Nhập tên đơn vị được biết thông tin HIV", answer.ErrorAt("Form.Consents.HivUnit"));
        Assert.StartsWith(
            "Lỗi: Đồng ý về thông tin HIV phải bằng văn bản", answer.ErrorAt("Form.Consents.Channel"), StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("[value='HivInformation'][checked]"));
    }

    [Fact]
    public async Task Renewing_starts_from_what_is_ending_and_ticks_nothing()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, consents: [ConsentPurpose.TakePart]);
        var provider = await programme.Given.Provider(TestWards.North, "methadone");
        await programme.Given.Consent(client, TestWards.North, ConsentPurpose.ShareWithProvider, lan, provider.Value);
        using var visitor = await Visitor.SignedIn(host, lan);
        Assert.DoesNotContain("Sắp hết hạn", (await visitor.Open($"/clients/{client}/consents/give")).Text, StringComparison.Ordinal);

        var one = (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.ShareWithProvider);
        var renew = await visitor.Open($"/clients/{client}/consents/give?renew={one.Id}");
        Assert.Contains("Phòng khám Ánh Dương", renew.Document.QuerySelector(".lead-card--due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ShareWithProvider", renew.Document.QuerySelector("[name='Form.Consents.Purposes']")!.GetAttribute("value"));
        Assert.Empty(renew.Document.QuerySelectorAll("main input[checked]"));

        programme.Clock.Advance(TimeSpan.FromDays(360));
        using var later = await Visitor.SignedIn(host, lan);
        var ending = await later.Open($"/clients/{client}/consents/give?renew=not-an-id");
        Assert.Equal(2, ending.Document.QuerySelectorAll(".lead-card--due li").Length);
        Assert.Empty(ending.Document.QuerySelectorAll("main input[checked]"));
    }

    [Fact]
    public async Task The_withdrawal_page_lists_the_service_referrals_that_end()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var referral = await programme.Given.ServiceReferral(client, TestWards.North, "legal-aid", lan);
        var consent =
            (await programme.As(lan).Send(new ListConsents(client))).Single(row => row.Purpose is ConsentPurpose.ShareWithProvider);
        using var visitor = await Visitor.SignedIn(host, lan);

        var withdraw = await visitor.Open($"/clients/{client}/consents/{consent.Id}/withdraw");
        Assert.Contains("Những chuyển gửi này bị hủy", withdraw.Text, StringComparison.Ordinal);
        Assert.Contains("Trợ giúp pháp lý, Phòng khám Ánh Dương: Đã gửi", withdraw.Text, StringComparison.Ordinal);
        await visitor.SendOn(withdraw, [], "#withdrawal");

        var after = await visitor.Open($"/clients/{client}/services/{referral}");
        Assert.Contains("Đã hủy", after.Text, StringComparison.Ordinal);
        Assert.Contains("Khách hàng rút lại đồng ý", after.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Withdrawing_a_consent_takes_two_presses_and_no_input()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var consents = await visitor.Open($"/clients/{client}/consents");

        var withdraw = await visitor.Open(consents.Document.QuerySelector("main a[href$='/withdraw']")!.GetAttribute("href")!);
        var give = await visitor.Open(consents.Document.QuerySelector("main a[href$='/consents/give']")!.GetAttribute("href")!);

        Assert.Equal(0, ToFillIn(withdraw, "#withdrawal"));
        Assert.True(ToFillIn(give, "#consents") > 0);
        Assert.Single(withdraw.Document.QuerySelectorAll("#withdrawal button"));
        var empty = await visitor.Send(give, [], "#consents");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Rút ngày", (await visitor.SendOn(withdraw, [], "#withdrawal")).Text, StringComparison.Ordinal);

        static int ToFillIn(Sight sight, string form) =>
            sight.Document.QuerySelectorAll($"{form} input:not([type=hidden]), {form} select, {form} textarea").Length;
    }

    [Fact]
    public async Task The_withdrawal_page_lists_what_ends_and_who_sees_it()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Supervisor(TestWards.North);
        var provider = await programme.Given.Provider(TestWards.North, "hiv-test");
        var client = await programme.Given.Client(TestWards.North, lan, consents: []);
        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
        {
            await programme.Given.Consent(
                client, TestWards.North, purpose, lan,
                purpose is ConsentPurpose.ShareWithProvider or ConsentPurpose.ShareHivWithProvider ? provider.Value : null);
        }

        using var visitor = await Visitor.SignedIn(host, lan);
        foreach (var row in await programme.As(lan).Send(new ListConsents(client)))
        {
            var shown = (await visitor.Open($"/clients/{client}/consents/{row.Id}/withdraw")).Document.QuerySelector(
                ".lead-card--due")!.TextContent;

            Assert.Contains(Application.Texts.Text.T($"Consents.Effect.{row.Purpose}"), shown, StringComparison.Ordinal);
            Assert.Equal(
                row.Purpose is ConsentPurpose.StoreAssessments or ConsentPurpose.HivInformation or ConsentPurpose.TakePart,
                shown.Contains("Coordinator Mẫu", StringComparison.Ordinal));
            Assert.Equal(
                row.Purpose is ConsentPurpose.StoreAssessments or ConsentPurpose.TakePart,
                shown.Contains("Supervisor Mẫu", StringComparison.Ordinal));
            Assert.Equal(
                row.Purpose is ConsentPurpose.ShareWithProvider or ConsentPurpose.ShareHivWithProvider or ConsentPurpose.TakePart,
                shown.Contains("Phòng khám Ánh Dương", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_withdrawal_page_of_another_clients_consent_is_not_found()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        var neighbour = await programme.Given.Client(TestWards.North, lan);
        var theirs = (await programme.As(lan).Send(new ListConsents(neighbour)))[0].Id;
        using var visitor = await Visitor.SignedIn(host, lan);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/clients/{client}/consents/{theirs}/withdraw")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/clients/{client}/consents/not-an-id/withdraw")).Status);
    }

    [Fact]
    public async Task The_printed_form_bears_the_code_both_languages_and_no_name()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan, "Trần Văn Kín");
        using var visitor = await Visitor.SignedIn(host, lan);

        var print = await visitor.Open($"/clients/{client}/consents/print");

        Assert.Contains(client.Value, print.Text, StringComparison.Ordinal);
        Assert.Contains("PHIẾU ĐỒNG Ý / CONSENT FORM", print.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Kín", print.Html, StringComparison.Ordinal);
    }
}
