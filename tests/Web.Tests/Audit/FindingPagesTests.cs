using System.Net;
using CaseManager.Application.Audit;
using CaseManager.Application.Clients;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Audit;

public sealed class FindingPagesTests
{
    private const string Closing = ".lead-main form[method=post]:not([action*=Take])";

    [Fact]
    public async Task The_bell_rings_on_two_first_pages_and_a_reviewer_closes_the_finding()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme, refreshes: true);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        using var reviewer = await Visitor.SignedIn(host, await programme.Given.Reviewer());
        Assert.Contains("Nhật ký chưa được rà soát lần nào", (await administrator.Open("/accounts")).Text, StringComparison.Ordinal);
        var lan = await programme.Given.Coordinator(TestWards.North);
        for (var i = 0; i < 12; i++)
        {
            await programme.As(lan).Send(new SearchClients("an"));
        }

        // Nobody opens the trail: the host itself looks, in less than a minute.
        programme.Clock.Advance(TrailWatch.Every);
        var first = await administrator.Open("/accounts");
        for (var looks = 0; looks < 500 && !first.Text.Contains("phát hiện chưa có người xử lý.", StringComparison.Ordinal); looks++)
        {
            programme.Clock.Advance(TimeSpan.FromSeconds(1));
            first = await administrator.Open("/accounts");
        }

        Assert.Contains("1 phát hiện chưa có người xử lý.", first.Text, StringComparison.Ordinal);

        Assert.DoesNotContain(
            "Coordinator Mẫu", first.Document.QuerySelector("[data-bell]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(first.Document.QuerySelector("[data-bell] a"));
        Assert.Equal("/audit/findings", (await reviewer.Open("/")).Location);
        var home = await reviewer.Open("/audit/findings");
        var list = await reviewer.Open(home.Document.QuerySelector("[data-bell] a")!.GetAttribute("href")!);
        Assert.Contains("Tìm kiếm dồn dập", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 phát hiện chưa có người xử lý", (await reviewer.Open("/audit")).Text, StringComparison.Ordinal);
        var address = list.Document.QuerySelectorAll("tbody a")
            .First(link => link.TextContent.Contains("Tìm kiếm", StringComparison.Ordinal)).GetAttribute("href")!;

        var finding = await reviewer.Open(address);
        Assert.NotNull((await reviewer.Send(finding, [], Closing)).ErrorAt("Form.Reason"));
        var taken = await reviewer.SendOn(finding, []);
        Assert.Contains("Reviewer Mẫu", taken.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 phát hiện đang có người xử lý", (await administrator.Open("/accounts")).Text, StringComparison.Ordinal);
        var closed = await reviewer.SendOn(
            await reviewer.Open(address), new() { ["Form.Reason"] = "Work", ["Form.Note"] = "Đã hỏi: tìm người trùng tên" }, Closing);

        Assert.Contains("Đã kết luận", closed.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Không có phát hiện nào đang mở", (await administrator.Open("/accounts")).Text, StringComparison.Ordinal);
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
