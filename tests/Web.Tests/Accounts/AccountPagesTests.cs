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
        var account = await administrator.SendOn(bad, new() { ["Form.UserName"] = "lan.nguyen" });
        var made = await administrator.Send(account, [], "#link");
        var link = new Uri(made.Document.QuerySelector("[data-sign-in-link]")!.TextContent).AbsolutePath;

        using var lan = new Visitor(host);
        var accept = await lan.Open(link);
        Assert.Contains("lan.nguyen", accept.Text, StringComparison.Ordinal);
        Assert.NotNull((await lan.Send(accept, new() { ["Form.Password"] = Password, ["Form.Again"] = "khác" })).ErrorAt("Form.Again"));
        var signIn = await lan.SendOn(accept, new() { ["Form.Password"] = Password, ["Form.Again"] = Password });
        var home = await lan.Send(signIn, new() { ["Form.UserName"] = "lan.nguyen", ["Form.Password"] = Password });

        Assert.Equal(HttpStatusCode.Redirect, home.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.Open(link)).Status);
        var me = await lan.Open("/accounts/me");
        Assert.Contains("Nguyễn Thị Lan", me.Text, StringComparison.Ordinal);
        Assert.Contains("Phường Hoa Sữa", me.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lan.Open("/accounts")).Status);
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
