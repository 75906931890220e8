using System.Net;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;

namespace CaseManager.Api.Tests;

/// <summary>Who is let in, and what is said at the door.</summary>
public sealed class DoorTests
{
    [Fact]
    public async Task The_programmes_API_refuses_an_officer_and_describes_itself_to_nobody()
    {
        await using var programme = await Programme.Start();
        var (officer, lan) = (await programme.Given.Officer(TestWards.North), await programme.Given.Coordinator(TestWards.North));
        await using var both = new Host(programme);
        var token = (await Caller.SignedIn(both, officer)).Token;
        await using var deployed = new Host(
            programme, builder => builder.UseEnvironment("Production").UseSetting("Portal", "Programme"));
        var nobody = new Caller(deployed.CreateClient());

        var refused = await SignIn(nobody, Given.UserName(officer), Given.Password);
        var wrong = await SignIn(nobody, Given.UserName(officer), "không phải mật khẩu này");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(wrong.WithoutTrace, refused.WithoutTrace);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Caller(deployed.CreateClient(), token).Get("/slips")).Status);
        Assert.Equal(HttpStatusCode.Created, (await SignIn(nobody, Given.UserName(lan), Given.Password)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Caller.SignedIn(deployed, lan)).Get("/openapi.json")).Status);
    }

    [Theory]
    [InlineData("vi", "Hệ thống tạm thời chưa sẵn sàng. Thử lại sau ít phút.")]
    [InlineData("en", "The system is not available for the moment. Try again in a few minutes.")]
    public async Task A_sign_in_above_the_budget_of_hashing_is_503_with_a_time_to_come_again(string language, string words)
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var nobody = new Caller(host.CreateClient());
        await using var full = FullHashingLine.In(host.Services);

        var answer = await nobody.Send(
            "POST", "/session", new { userName = "nobody-at-all", password = "không biết" }, language: language);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal(words, (string?)answer.Json!["detail"]);
        Assert.Contains("Retry-After: 5", answer.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_and_an_unknown_name_are_answered_alike_at_every_try()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var lan = await programme.Given.Coordinator(TestWards.North);
        var nobody = new Caller(host.CreateClient());
        for (var i = 0; i < 7; i++)
        {
            var (known, unknown) = (
                await SignIn(nobody, Given.UserName(lan), "không phải mật khẩu này"),
                await SignIn(nobody, "nobody-at-all", "không phải mật khẩu này"));
            Assert.Equal(known.WithoutTrace, unknown.WithoutTrace);
        }
    }

    private static Task<Answer> SignIn(Caller caller, string userName, string password) =>
        caller.Post("/session", new { userName, password });
}
