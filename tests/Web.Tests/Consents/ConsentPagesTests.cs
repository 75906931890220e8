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
        Assert.StartsWith("Lỗi: Đồng ý về thông tin HIV phải bằng văn bản", answer.ErrorAt("Form.Consents.Channel"), StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector("[value='HivInformation'][checked]"));
    }

    [Fact]
    public async Task A_withdrawal_of_another_clients_consent_does_not_exist()
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
