using System.Net;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>The second factor on pages: who is asked for what, and what a person without one can reach.</summary>
public sealed class SecondFactorPageTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private WebHost _host = null!;
    private WebHost _optional = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new WebHost(_programme, builder => builder.UseSetting("SignIn:SecondFactor", "Required"));
        _optional = new WebHost(_programme);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _optional.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task Who_gets_in_with_what_under_each_setting(Role role)
    {
        var (none, app, key) = (await Account(role), await Account(role), await Account(role));
        var phone = await SetUpApp(app);
        using var device = new SoftKey();
        var recovery = await SetUpKey(key, device);

        foreach (var (host, required) in new[] { (_host, true), (_optional, false) })
        {
            _programme.Clock.Advance(TimeSpan.FromMinutes(2));
            // Nothing set up: required, they come to the page that sets it up; optional, they are in.
            Assert.Equal(required ? "/accounts/second-factor" : "/", (await Password(host, none)).Location);

            // An app: the password, then its code.
            using var visitor = new Visitor(host);
            var asked = await Password(visitor, app);
            Assert.Equal((HttpStatusCode.OK, null), (asked.Status, asked.Location));
            Assert.DoesNotContain("lead=", Cookies(asked), StringComparison.Ordinal);
            var wrong = await visitor.Send(asked, new() { ["Form.Code"] = "000000" });
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
            Assert.NotNull(wrong.ErrorAt("Form.Code"));
            Assert.Equal("/", (await visitor.Send(wrong, new() { ["Form.Code"] = phone.Code(_programme.Clock.GetUtcNow()) })).Location);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/accounts/devices")).Status);

            // A passkey: a touch; or the password and a code from paper.
            using var touching = new Visitor(host);
            Assert.Equal("/", (await Touch(touching, device)).Location);
            Assert.Equal(HttpStatusCode.OK, (await touching.Open("/accounts/devices")).Status);
            using var without = new Visitor(host);
            var paper = await Password(without, key);
            Assert.Equal("/", (await without.Send(paper, new() { ["Form.Code"] = recovery[required ? 0 : 1] })).Location);
        }
    }

    [Fact]
    public async Task The_sign_in_page_says_that_a_password_is_enough_only_where_it_is()
    {
        using var visitor = new Visitor(_host);
        using var demo = new Visitor(_optional);

        Assert.DoesNotContain("chỉ cần mật khẩu", (await visitor.Open("/accounts/sign-in")).Text, StringComparison.Ordinal);
        Assert.Contains("chỉ cần mật khẩu", (await demo.Open("/accounts/sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_factor_a_session_opens_nothing_but_what_sets_one_up()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        var client = await _programme.Given.Client(TestWards.North, lan);
        using var visitor = new Visitor(_host);
        await Password(visitor, lan);
        foreach (var path in new[] { "/", "/today", $"/clients/{client}", "/accounts/me", "/accounts/devices", "/accounts/pin" })
        {
            Assert.Equal("/accounts/second-factor", (await visitor.Open(path)).Location);
        }

        var page = await visitor.Open("/accounts/second-factor");
        Assert.Empty(page.Document.QuerySelectorAll(".lead-tabs, .lead-search"));
        using var search = new FormUrlEncodedContent([new("q", "Trần")]);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.PostAsync("/clients/search", search)).StatusCode);

        var done = await Confirm(visitor, page);
        Assert.Equal(10, done.Document.QuerySelectorAll(".lead-codes code").Length);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/clients/{client}")).Status);
    }

    [Fact]
    public async Task A_wrong_code_at_set_up_keeps_the_picture_and_says_so_beside_the_field()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        using var visitor = new Visitor(_host);
        await Password(visitor, lan);
        var page = await visitor.Open("/accounts/second-factor");

        var wrong = await visitor.Send(page, new() { ["Form.Code"] = "000000" }, "#app");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.NotNull(wrong.ErrorAt("Form.Code"));
        Assert.Equal(SecretOf(page), SecretOf(wrong));
        Assert.Equal(HttpStatusCode.OK, (await Confirm(visitor, wrong)).Status);
    }

    [Fact]
    public async Task An_open_browser_shows_no_secret_before_the_password_is_given_again()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        using var visitor = await Visitor.SignedIn(_host, lan);
        _programme.Clock.Advance(TimeSpan.FromMinutes(6));

        var page = await visitor.Open("/accounts/second-factor");
        Assert.Null(page.Document.QuerySelector("#app, #passkey"));
        var wrong = await visitor.Send(page, new() { ["Reauthentication"] = "không phải" });
        Assert.Null(wrong.Document.QuerySelector("#app, #passkey"));
        var shown = await visitor.Send(wrong, new() { ["Reauthentication"] = Given.Password });
        Assert.Equal(HttpStatusCode.OK, (await Confirm(visitor, shown)).Status);
    }

    [Fact]
    public async Task What_was_typed_waits_for_the_code_too()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        var phone = await SetUpApp(lan);
        var client = await _programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(_host, lan);
        var form = await visitor.Open($"/clients/{client}/contacts/new");
        _programme.Clock.Advance(TimeSpan.FromMinutes(31));
        var ended = await visitor.Send(
            form, new() { ["Form.Mode"] = "InPerson", ["Form.Outcome"] = "Reached", ["Form.Purpose"] = "FollowUp", ["Form.Note"] = "Gặp" });

        var asked = await visitor.Send(ended, new() { ["Form.UserName"] = Given.UserName(lan), ["Form.Password"] = Given.Password });
        var again = await visitor.Send(asked, new() { ["Form.Code"] = phone.Code(_programme.Clock.GetUtcNow()) });
        await visitor.SendOn(again, [], "#again");

        Assert.Equal("Gặp", await _programme.Value<string>("select note from care.contacts"));
    }

    [Fact]
    public async Task What_happens_with_factors_is_on_the_trail()
    {
        var lan = await _programme.Given.Coordinator(TestWards.North);
        using var device = new SoftKey();
        var recovery = await SetUpKey(lan, device);
        using var visitor = new Visitor(_host);
        await Touch(visitor, device);
        await Confirm(visitor, await visitor.Open("/accounts/second-factor"));
        await visitor.Send(await visitor.Open("/accounts/second-factor"), [], "#recovery-codes");
        await visitor.Send(await visitor.Open("/accounts/devices"), [], "form[action*='handler=Remove']");
        await Password(_host, lan);
        await Touch(visitor, device);

        var entries = (await _programme.AuditEntries()).Select(entry => $"{entry.UseCase} {entry.Role} {entry.Outcome}").ToHashSet();
        Assert.NotEmpty(recovery);
        Assert.Superset(
            new HashSet<string>
            {
                "AddPasskey Coordinator Done", "SignInByPasskey Coordinator Done", "SetUpAuthenticator Coordinator Done",
                "MakeRecoveryCodes Coordinator Done", "RemovePasskey Coordinator Done", "GivePassword Coordinator Done",
            },
            entries);
    }

    private Task<Actor> Account(Role role) => _programme.Given.Account(role, TestWards.North);

    private async Task<AuthenticatorApp> SetUpApp(Actor actor)
    {
        using var visitor = await Visitor.SignedIn(_host, actor);
        var page = await visitor.Open("/accounts/second-factor");
        Assert.Equal(HttpStatusCode.OK, (await Confirm(visitor, page)).Status);

        return new(SecretOf(page));
    }

    private async Task<IReadOnlyList<string>> SetUpKey(Actor actor, SoftKey device)
    {
        using var visitor = await Visitor.SignedIn(_host, actor);
        var page = await visitor.Open("/accounts/second-factor");
        var options = page.Document.QuerySelector("#passkey")!.GetAttribute("data-options")!;
        var made = await visitor.Send(page, new() { ["Credential"] = device.Create(options) }, "#passkey");
        Assert.Equal(HttpStatusCode.OK, made.Status);

        return [.. made.Document.QuerySelectorAll(".lead-codes code").Select(code => code.TextContent)];
    }

    private async Task<Sight> Confirm(Visitor visitor, Sight page) => await visitor.Send(
        page, new() { ["Form.Code"] = new AuthenticatorApp(SecretOf(page)).Code(_programme.Clock.GetUtcNow()) }, "#app");

    private static string SecretOf(Sight page) => page.Document.QuerySelector("#app code")!.TextContent;

    private static async Task<Sight> Touch(Visitor visitor, SoftKey device)
    {
        var page = await visitor.Open("/accounts/sign-in");
        if (page.Location is not null)
        {
            await visitor.Send(await visitor.Open("/accounts/me"), [], "form[action='/accounts/sign-out']");
            page = await visitor.Open("/accounts/sign-in");
        }

        var options = page.Document.QuerySelector("#passkey")!.GetAttribute("data-options")!;

        return await visitor.Send(page, new() { ["Credential"] = device.Get(options) }, "#passkey");
    }

    private static async Task<Sight> Password(WebHost host, Actor actor)
    {
        using var visitor = new Visitor(host);

        return await Password(visitor, actor);
    }

    private static async Task<Sight> Password(Visitor visitor, Actor actor) => await visitor.Send(
        await visitor.Open("/accounts/sign-in"), new() { ["Form.UserName"] = Given.UserName(actor), ["Form.Password"] = Given.Password });

    private static string Cookies(Sight sight) =>
        string.Join(' ', sight.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
}
