using System.Net;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Signing_in_leads_to_the_requested_page()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = new Visitor(host);
        var lan = await programme.Given.Coordinator(TestWards.North);

        var turnedAway = await visitor.Open("/accounts/sign-out");
        var signIn = await visitor.Open(turnedAway.Location!.Replace("https://localhost", "", StringComparison.Ordinal));
        var answer = await visitor.Send(signIn, new() { ["Form.UserName"] = Given.UserName(lan), ["Form.Password"] = Given.Password });

        Assert.Equal((HttpStatusCode.Redirect, "/accounts/sign-out"), (answer.Status, answer.Location));
        Assert.Equal(
            [("NewDevice", "Coordinator", "Done"), ("SignIn", "Coordinator", "Done")],
            (await programme.AuditEntries()).Select(entry => (entry.UseCase, entry.Role, entry.Outcome)).Order());
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_disabled_account_look_the_same()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = new Visitor(host);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var gone = await programme.Given.Coordinator(TestWards.North);
        await programme.Execute("update accounts.accounts set disabled_at = now() where id = $1", gone.AccountId.Value);

        var wrong = await Try(visitor, Given.UserName(lan), "không phải mật khẩu này");
        var unknown = await Try(visitor, "nobody-at-all", Given.Password);
        var disabled = await Try(visitor, Given.UserName(gone), Given.Password);

        Assert.All([wrong, unknown, disabled], sight =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, sight.Status);
            Assert.Contains("Tên đăng nhập hoặc mật khẩu chưa đúng.", sight.Errors);
        });
    }

    [Fact]
    public async Task After_signing_out_a_kept_cookie_opens_nothing()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        using var visitor = await Visitor.SignedIn(host, lan);
        var page = await visitor.Open("/today");
        using var kept = visitor.Copied(host);
        Assert.Equal(HttpStatusCode.OK, (await kept.Open("/today")).Status);

        await visitor.Send(page, [], "form[action='/accounts/sign-out']");
        var after = await kept.Open("/today");

        Assert.Contains("/accounts/sign-in", after.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_ward_is_gone_at_the_next_request_of_an_open_session()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/clients/{client}")).Status);

        await programme.Execute(
            "update accounts.account_wards set ward_code = $1 where account_id = $2", TestWards.South, lan.AccountId.Value);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/clients/{client}")).Status);
        Assert.DoesNotContain(client.Value, (await visitor.Open("/clients?view=Ward")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_disabled_is_out_at_its_next_request()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        using var visitor = await Visitor.SignedIn(host, lan);

        await programme.Execute("update accounts.accounts set disabled_at = now() where id = $1", lan.AccountId.Value);

        Assert.Contains("/accounts/sign-in", (await visitor.Open("/")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Officer, 15)]
    [InlineData(Role.Coordinator, 30)]
    public async Task An_idle_session_ends(Role role, int minutes)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var visitor = await Visitor.SignedIn(host, await programme.Given.Account(role, TestWards.North));

        programme.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        var just = await visitor.Open("/");
        programme.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var over = await visitor.Open("/");

        Assert.DoesNotContain("sign-in", just.Location, StringComparison.Ordinal);
        Assert.Contains("sign-in", over.Location, StringComparison.Ordinal);
    }

    private static async Task<Sight> Try(Visitor visitor, string userName, string password) =>
        await visitor.Send(await visitor.Open("/accounts/sign-in"), new() { ["Form.UserName"] = userName, ["Form.Password"] = password });
}
