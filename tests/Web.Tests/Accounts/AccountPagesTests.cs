using System.Net;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Accounts;

public sealed class AccountPagesTests
{
    private const string Password = "bốn chiếc thuyền giấy xanh";

    [Fact]
    public async Task An_administrator_invites_a_coordinator_who_sets_a_password_and_signs_in()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.Coordinator(TestWards.North);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var form = await administrator.Open("/accounts/invite");

        var bad = await administrator.Send(
            form,
            new()
            {
                ["Form.FullName"] = "Nguyễn Thị Lan",
                ["Form.UserName"] = "á",
                ["Form.Role"] = "Coordinator",
                ["Form.OtherWards"] = "99001"
            });
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form.UserName"));
        Assert.Equal("Nguyễn Thị Lan", bad.Document.QuerySelector("input[name='Form.FullName']")!.GetAttribute("value"));
        Assert.Equal("99001", bad.Document.QuerySelector("input[name='Form.OtherWards']")!.GetAttribute("value"));
        var unsaid = await administrator.Send(bad, new() { ["Form.UserName"] = "lan.nguyen" });
        Assert.NotNull(unsaid.ErrorAt("Form.Why"));
        await administrator.SendOn(unsaid, new() { ["Form.Why"] = "Chị Hồng nghỉ sinh." });

        using var supervisor = await Visitor.SignedIn(host, await programme.Given.Supervisor(TestWards.North));
        Assert.Contains("Tài khoản mới: Nguyễn Thị Lan", (await supervisor.Open("/keys")).Text, StringComparison.Ordinal);
        var decide = await supervisor.Open((await supervisor.Open("/keys")).Document.QuerySelector("main a[href^='/keys/']")!
            .GetAttribute("href")!);
        Assert.Contains("Chị Hồng nghỉ sinh.", decide.Text, StringComparison.Ordinal);
        var unsure = await supervisor.Send(decide, new() { ["Form.Accept"] = "true", ["Form.Why"] = "Đã gặp." }, "#decide");
        Assert.NotNull(unsure.ErrorAt("Form.MadeSure"));
        var agreed = await supervisor.Send(
            unsure, new() { ["Form.Accept"] = "true", ["Form.MadeSure"] = "Met", ["Form.Why"] = "Đã gặp." }, "#decide");
        var half = agreed.Document.QuerySelector("[data-half]")!.TextContent;
        Assert.Null((await supervisor.Open(decide.Path)).Document.QuerySelector("[data-half], #decide"));
        var proposals = await administrator.Open("/accounts/proposals");
        var taken = await administrator.Send(proposals, [], "[id^='half-']");
        Assert.DoesNotContain(half, taken.Text, StringComparison.Ordinal);
        var link = new Uri(taken.Document.QuerySelector("[data-sign-in-link]")!.TextContent).AbsolutePath;
        Assert.Null((await administrator.Open("/accounts/proposals")).Document.QuerySelector("[data-sign-in-link], [id^='half-']"));

        using var lan = new Visitor(host);
        var accept = await lan.Open(link);
        Assert.Contains("lan.nguyen", accept.Text, StringComparison.Ordinal);
        Assert.NotNull((await lan.Send(accept, new() { ["Form.Password"] = Password, ["Form.Again"] = "khác" })).ErrorAt("Form.Again"));
        Assert.NotNull((await lan.Send(accept, new() { ["Form.Password"] = Password, ["Form.Again"] = Password })).ErrorAt("Form.Half"));
        var signIn = await lan.SendOn(
            accept, new() { ["Form.Half"] = half, ["Form.Password"] = Password, ["Form.Again"] = Password });
        var home = await lan.Send(signIn, new() { ["Form.UserName"] = "lan.nguyen", ["Form.Password"] = Password });

        Assert.Equal(HttpStatusCode.Redirect, home.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.Open(link)).Status);
        var me = await lan.Open("/accounts/me");
        Assert.Contains("Nguyễn Thị Lan", me.Text, StringComparison.Ordinal);
        Assert.Contains("Phường Hoa Sữa", me.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.Open("/accounts")).Status);
    }

    [Fact]
    public async Task A_new_way_in_stands_on_the_first_page_of_everyone_concerned_without_a_name()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        (Visitor Visitor, string Home)[] told =
        [
            (await Visitor.SignedIn(host, lan), "/today"),
            (await Visitor.SignedIn(host, await programme.Given.Supervisor(TestWards.North)), "/today"),
            (await Visitor.SignedIn(host, await programme.Given.Reviewer()), "/audit"),
        ];
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        var page = await administrator.Open($"/accounts/{lan.AccountId}");
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Send(page, [], "#link")).Status);
        await administrator.SendOn(page, new() { ["Form.Why"] = "Mất điện thoại." }, "#link");

        foreach (var (visitor, home) in told)
        {
            var notice = (await visitor.Open(home)).Document.QuerySelector("main a[href='/accounts/me#told']")!;
            Assert.Equal("1 tin báo về tài khoản chưa đọc", notice.TextContent);
            var me = await visitor.Open("/accounts/me");
            Assert.DoesNotContain("Coordinator Mẫu", me.Document.QuerySelector("#told")!.TextContent, StringComparison.Ordinal);
            await visitor.SendOn(me, [], "#read");
            Assert.Null((await visitor.Open(home)).Document.QuerySelector("a[href='/accounts/me#told']"));
            visitor.Dispose();
        }
    }

    [Fact]
    public async Task A_searched_name_never_stands_in_an_address()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        await programme.Given.Coordinator(TestWards.North);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());

        var found = await administrator.Send(await administrator.Open("/accounts"), new() { ["Search"] = "coordinator mau" });

        Assert.Equal((HttpStatusCode.OK, "/accounts"), (found.Status, found.Path));
        Assert.Contains("Coordinator Mẫu", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Administrator Mẫu", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_with_open_work_is_handed_over_and_then_disabled()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var minh = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Client(TestWards.North, lan);
        using var administrator = await Visitor.SignedIn(host, await programme.Given.Administrator());
        using var leaving = await Visitor.SignedIn(host, lan);
        var page = await administrator.Open($"/accounts/{lan.AccountId}");

        var refused = await administrator.Send(page, [], "#disable");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Còn 1 việc đang mở", refused.Text, StringComparison.Ordinal);
        var empty = await administrator.SendOn(refused, new() { ["to"] = minh.AccountId.ToString() }, $"#hand-over-{TestWards.North}");
        var disabled = await administrator.SendOn(empty, [], "#disable");

        Assert.Contains("Tài khoản bị khóa từ ngày", disabled.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await leaving.Open("/accounts/me")).Status);
    }
}
