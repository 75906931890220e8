using System.Net;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Web.Tests.Accounts;

public sealed class SessionEndedTests
{
    private const string Note = "Muốn gặp buổi chiều, sau giờ làm";

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_sent_after_signing_in_again()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var ended = await EndInMidForm(programme, visitor, client.Value);
        Assert.Equal((HttpStatusCode)419, ended.Status);
        Assert.Contains("Những gì bạn vừa nhập được giữ lại", ended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("buổi chiều", ended.Html, StringComparison.Ordinal);

        var mistaken = await visitor.Send(ended, Credentials(lan, "sai mật khẩu rồi"));
        Assert.Equal(HttpStatusCode.BadRequest, mistaken.Status);
        var again = await visitor.Send(mistaken, Credentials(lan));
        Assert.Equal("Bạn đã đăng nhập lại", again.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await programme.Value<long>("select count(*) from care.contacts"));
        await visitor.SendOn(again, [], "#again");

        Assert.Equal(Note, await programme.Value<string>("select note from care.contacts"));
    }

    [Fact]
    public async Task Another_account_that_signs_in_does_not_get_the_held_form()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var other = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var ended = await EndInMidForm(programme, visitor, client.Value);
        var theirs = await visitor.Send(ended, Credentials(other));

        Assert.Equal((HttpStatusCode.Redirect, $"/clients/{client}/contacts/new"), (theirs.Status, theirs.Location));
        using var elsewhere = new Visitor(host);
        var forged = await elsewhere.Send(
            await elsewhere.Open("/accounts/sign-in?returnUrl=/today"), new(Credentials(other)) { ["Held"] = "not a sealed form" });
        Assert.Equal((HttpStatusCode.Redirect, "/today"), (forged.Status, forged.Location));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task What_was_typed_is_held_for_half_an_hour(int minutes, bool held)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);
        var ended = await EndInMidForm(programme, visitor, client.Value);

        programme.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var again = await visitor.Send(ended, Credentials(lan));

        Assert.Equal(held ? HttpStatusCode.OK : HttpStatusCode.Redirect, again.Status);
        Assert.Equal(held, again.Document.QuerySelector("#again") is not null);
    }

    [Theory]
    [InlineData(60_000, true)]
    [InlineData(66_000, false)]
    public async Task A_form_of_more_than_64_KB_is_not_held(int letters, bool held)
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var client = await programme.Given.Client(TestWards.North, lan);
        using var visitor = await Visitor.SignedIn(host, lan);

        var ended = await EndInMidForm(programme, visitor, client.Value, new string('a', letters));

        Assert.Equal((HttpStatusCode)419, ended.Status);
        Assert.Equal(held, ended.Document.QuerySelector("[name=Held]") is not null);
    }

    [Fact]
    public async Task Neither_a_password_nor_a_strangers_form_is_held()
    {
        await using var programme = await Programme.Start();
        await using var host = new WebHost(programme);
        using var stranger = new Visitor(host);

        using var password = new FormUrlEncodedContent([new("Form.Current", "bí mật")]);
        var mine = await Sight.Of(await stranger.Http.PostAsync("/accounts/me", password), "/accounts/me");
        using var nowhere = new FormUrlEncodedContent([new("q", "a")]);
        var elsewhere = await Sight.Of(await stranger.Http.PostAsync("//example.org/x", nowhere), "/x");

        Assert.Equal((HttpStatusCode)419, mine.Status);
        Assert.Null(mine.Document.QuerySelector("[name=Held]"));
        Assert.True((int)elsewhere.Status is >= 400 and < 500);
    }

    private static Dictionary<string, object?> Credentials(Actor actor, string? password = null) =>
        new() { ["Form.UserName"] = Given.UserName(actor), ["Form.Password"] = password ?? Given.Password };

    private static async Task<Sight> EndInMidForm(Programme programme, Visitor visitor, string client, string note = Note)
    {
        var form = await visitor.Open($"/clients/{client}/contacts/new");
        programme.Clock.Advance(TimeSpan.FromMinutes(31));

        return await visitor.Send(
            form, new() { ["Form.Mode"] = "InPerson", ["Form.Outcome"] = "Reached", ["Form.Purpose"] = "FollowUp", ["Form.Note"] = note });
    }
}
