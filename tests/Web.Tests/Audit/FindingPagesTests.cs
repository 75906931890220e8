using System.Net;
using CaseManager.Application.Clients;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Audit;

public sealed class FindingPagesTests
{
    [Fact]
    public async Task A_reviewer_is_notified_of_a_finding_and_reviews_it_with_a_note()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var i = 0; i < 12; i++)
        {
            await programme.As(lan).Send(new SearchClients("an"));
        }

        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());
        var log = await reviewer.Open("/audit");
        Assert.Contains("1 dấu hiệu chưa xem", log.Text, StringComparison.Ordinal);
        var list = await reviewer.Open(log.Document.QuerySelector(".lead-notice a")!.GetAttribute("href")!);
        Assert.Contains("Tìm kiếm dồn dập", list.Text, StringComparison.Ordinal);
        var finding = await reviewer.Open(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.NotNull((await reviewer.Send(finding, [])).ErrorAt("Form.Note"));
        var looked = await reviewer.SendOn(finding, new() { ["Form.Note"] = "Đã hỏi: tìm người trùng tên" });

        Assert.Equal("Đã xem", looked.Document.QuerySelector("tbody .govuk-tag, tbody [class*=tag]")!.TextContent.Trim());
        Assert.DoesNotContain(
            "Coordinator Mẫu", (await reviewer.Open("/audit/findings?state=New")).Document.QuerySelector(".lead-card")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("dấu hiệu chưa xem", (await reviewer.Open("/audit?focus=Refusal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_changes_a_threshold()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());
        var form = await reviewer.Open("/audit/rules/SearchBurst");

        Assert.NotNull((await reviewer.Send(form, new() { ["Form.Threshold"] = "0" })).ErrorAt("Form.Threshold"));
        Assert.Contains(
            "9 lần trong 10 phút",
            (await reviewer.SendOn(form, new() { ["Form.Threshold"] = "9", ["Form.Source"] = "Họp ngày 22/9" })).Text,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.Open("/audit/rules/99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.Open($"/audit/findings/{Guid.NewGuid()}")).Status);
    }
}
