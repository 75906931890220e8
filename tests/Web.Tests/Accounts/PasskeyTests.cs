using System.Net;
using System.Text.Json.Nodes;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>A passkey under attack: what was signed elsewhere, before, without its person, or is nobody's any more opens nothing.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private readonly SoftKey _device = new();
    private Programme _programme = null!;
    private WebHost _host = null!;
    private Actor _lan = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new WebHost(_programme, builder => builder.UseSetting("SignIn:SecondFactor", "Required"));
        _lan = await _programme.Given.Coordinator(TestWards.North);
        await Add(_lan, _device);
    }

    public async Task DisposeAsync()
    {
        _device.Dispose();
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_lets_its_person_in()
    {
        using var visitor = new Visitor(_host);
        Assert.Equal("/", (await Touch(visitor, _device)).Location);

        Assert.Contains("Coordinator Mẫu", (await visitor.Open("/accounts/me")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://localhost:8443")]
    [InlineData("https://localhost.evil.example")]
    [InlineData("http://evil.example")]
    [InlineData("")]
    public async Task What_was_signed_for_another_origin_lets_nobody_in(string origin)
    {
        _device.Origin = origin;
        using var visitor = new Visitor(_host);

        await Refused(await Touch(visitor, _device));
    }

    [Fact]
    public async Task What_was_signed_without_asking_for_the_person_lets_nobody_in()
    {
        _device.Verifies = false;
        using var visitor = new Visitor(_host);

        await Refused(await Touch(visitor, _device));
    }

    [Fact]
    public async Task What_was_signed_counts_once()
    {
        using var visitor = new Visitor(_host);
        var page = await visitor.Open("/accounts/sign-in");
        var signed = _device.Get(Options(page));
        Assert.Equal("/", (await visitor.Send(page, new() { ["Credential"] = signed }, "#passkey")).Location);

        using var thief = new Visitor(_host);
        var stolen = await thief.Open("/accounts/sign-in");
        var state = page.Document.QuerySelector("#passkey [name=State]")!.GetAttribute("value");
        await Refused(await thief.Send(stolen, new() { ["Credential"] = signed, ["State"] = state }, "#passkey"));
        // Nor does a second answer to the same question.
        await Refused(await thief.Send(stolen, new() { ["Credential"] = _device.Get(Options(page)), ["State"] = state }, "#passkey"));
    }

    [Fact]
    public async Task Of_many_who_bring_one_answer_at_once_one_gets_in()
    {
        using var visitor = new Visitor(_host);
        var page = await visitor.Open("/accounts/sign-in");
        var signed = _device.Get(Options(page));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => visitor.Send(page, new() { ["Credential"] = signed }, "#passkey")));

        Assert.Single(answers, answer => answer.Location == "/");
    }

    [Fact]
    public async Task What_is_to_be_signed_ends_after_five_minutes()
    {
        using var visitor = new Visitor(_host);
        var page = await visitor.Open("/accounts/sign-in");
        _programme.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        await Refused(await visitor.Send(page, new() { ["Credential"] = _device.Get(Options(page)) }, "#passkey"));
    }

    [Fact]
    public async Task An_answer_to_a_question_of_ones_own_lets_nobody_in()
    {
        using var visitor = new Visitor(_host);
        var (page, other) = (await visitor.Open("/accounts/sign-in"), await visitor.Open("/accounts/sign-in"));
        await Refused(await visitor.Send(page, new() { ["Credential"] = _device.Get(Options(other)) }, "#passkey"));

        // A question that was asked to add a key is none to sign in with.
        using var own = await Visitor.SignedIn(_host, _lan);
        var adding = (await own.Open("/accounts/second-factor")).Document.QuerySelector("#passkey")!;
        var sealedState = adding.QuerySelector("[name=State]")!.GetAttribute("value");
        await Refused(await visitor.Send(
            other, new() { ["Credential"] = _device.Get(adding.GetAttribute("data-options")!), ["State"] = sealedState }, "#passkey"));
    }

    [Fact]
    public async Task A_key_that_was_copied_and_counts_behind_lets_nobody_in()
    {
        await _programme.Execute("update accounts.passkeys set sign_count = 1000");
        using var visitor = new Visitor(_host);

        await Refused(await Touch(visitor, _device));
    }

    [Fact]
    public async Task A_removed_key_lets_nobody_in_and_ends_what_it_began()
    {
        using var phone = new Visitor(_host);
        await Touch(phone, _device);
        using var desk = await Visitor.SignedIn(_host, _lan);
        await desk.Send(await desk.Open("/accounts/devices"), [], "form[action*='handler=Remove']");

        Assert.Contains("/accounts/sign-in", (await phone.Open("/today")).Location, StringComparison.Ordinal);
        await Refused(await Touch(phone, _device));
    }

    [Fact]
    public async Task A_disabled_person_and_one_of_the_other_side_are_refused_alike()
    {
        await using var police = new WebHost(_programme, builder => builder.UseSetting("Portal", "Police"));
        using var elsewhere = new Visitor(police);
        var other = await Touch(elsewhere, _device);
        await _programme.Execute("update accounts.accounts set disabled_at = now() where id = $1", _lan.AccountId.Value);
        using var visitor = new Visitor(_host);
        var disabled = await Touch(visitor, _device);
        using var unknown = new SoftKey();
        using var stranger = new Visitor(_host);
        var nobodys = await Touch(stranger, unknown);

        Assert.All([other, disabled, nobodys], sight =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, sight.Status);
            Assert.Equal(nobodys.Errors, sight.Errors);
        });
    }

    [Fact]
    public async Task No_name_is_asked_for_and_every_question_looks_alike()
    {
        using var visitor = new Visitor(_host);
        var options = JsonNode.Parse(Options(await visitor.Open("/accounts/sign-in")))!;

        Assert.Equal("required", options["userVerification"]!.GetValue<string>());
        Assert.Equal("localhost", options["rpId"]!.GetValue<string>());
        Assert.True(options["allowCredentials"] is null or JsonArray { Count: 0 });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task What_is_no_answer_is_refused(string? credential)
    {
        using var visitor = new Visitor(_host);
        var page = await visitor.Open("/accounts/sign-in");

        await Refused(await visitor.Send(page, new() { ["Credential"] = credential }, "#passkey"));
    }

    [Fact]
    public async Task A_key_is_added_only_to_the_account_that_was_asked_and_after_a_touch_with_code()
    {
        using var device = new SoftKey();
        using var visitor = await Visitor.SignedIn(_host, _lan);
        using var other = await Visitor.SignedIn(_host, await _programme.Given.Coordinator(TestWards.North));
        var (page, theirs) = (await visitor.Open("/accounts/second-factor"), await other.Open("/accounts/second-factor"));

        // Asked for another account.
        var foreign = await visitor.Send(
            page,
            new()
            {
                ["Credential"] = device.Create(Options(theirs)),
                ["State"] = theirs.Document.QuerySelector("#passkey [name=State]")!.GetAttribute("value"),
            },
            "#passkey");
        device.Verifies = false;
        var unverified = await visitor.Send(page, new() { ["Credential"] = device.Create(Options(page)) }, "#passkey");
        (device.Verifies, device.Origin) = (true, "https://evil.example");
        page = await visitor.Open("/accounts/second-factor");
        var phished = await visitor.Send(page, new() { ["Credential"] = device.Create(Options(page)) }, "#passkey");

        Assert.All([foreign, unverified, phished], sight => Assert.Equal(HttpStatusCode.BadRequest, sight.Status));
        Assert.Equal(1, await _programme.Value<long>("select count(*) from accounts.passkeys"));
    }

    [Fact]
    public async Task An_idle_officer_goes_on_with_one_touch_and_what_was_typed_is_kept()
    {
        var officer = await _programme.Given.Officer(TestWards.North);
        using var device = new SoftKey();
        await Add(officer, device);
        using var visitor = new Visitor(_host);
        await Touch(visitor, device);
        var form = await visitor.Open("/slips/new");
        _programme.Clock.Advance(TimeSpan.FromMinutes(16));

        var ended = await visitor.Send(form, [], ".lead-main form[method=post]");
        Assert.Equal((HttpStatusCode)419, ended.Status);
        var again = await visitor.Send(ended, new() { ["Credential"] = device.Get(Options(ended)) }, "#passkey");

        Assert.Equal("Bạn đã đăng nhập lại", again.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(again.Document.QuerySelector("#again"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/slips")).Status);
    }

    private async Task Add(Actor actor, SoftKey device)
    {
        using var visitor = await Visitor.SignedIn(_host, actor);
        var page = await visitor.Open("/accounts/second-factor");
        var made = await visitor.Send(page, new() { ["Credential"] = device.Create(Options(page)) }, "#passkey");
        Assert.Equal(HttpStatusCode.OK, made.Status);
    }

    private async Task Refused(Sight sight)
    {
        Assert.Equal((HttpStatusCode.BadRequest, null), (sight.Status, sight.Location));
        var entry = await _programme.LastAuditEntry();
        Assert.Equal(("SignInByPasskey", "Refused"), (entry.UseCase, entry.Outcome));
    }

    private static string Options(Sight page) => page.Document.QuerySelector("#passkey")!.GetAttribute("data-options")!;

    private static async Task<Sight> Touch(Visitor visitor, SoftKey device)
    {
        var page = await visitor.Open("/accounts/sign-in");

        return await visitor.Send(page, new() { ["Credential"] = device.Get(Options(page)) }, "#passkey");
    }
}
