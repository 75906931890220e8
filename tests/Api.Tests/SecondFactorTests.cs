using System.Net;
using CaseManager.Application.Accounts;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Api.Tests;

/// <summary>A token takes the password and a code.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private Programme _programme = null!;
    private Host _required = null!;
    private Host _optional = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _required = new Host(_programme, builder => builder.UseSetting("SignIn:SecondFactor", "Required"));
        _optional = new Host(_programme);
    }

    public async Task DisposeAsync()
    {
        await _required.DisposeAsync();
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
    public async Task Who_gets_a_token_with_what_under_each_setting(Role role)
    {
        var (none, with) = (await Account(role), await Account(role));
        var (app, paper) = await SetUp(with);

        Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(_required, none));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(_required, none, "000000"));
        Assert.Equal(HttpStatusCode.Created, await SignIn(_optional, none));
        foreach (var (host, i) in new[] { (_required, 0), (_optional, 1) })
        {
            _programme.Clock.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(host, with));
            Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(host, with, ""));
            Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(host, with, "000000"));
            Assert.Equal(HttpStatusCode.Created, await SignIn(host, with, app.Code(_programme.Clock.GetUtcNow())));
            Assert.Equal(HttpStatusCode.Created, await SignIn(host, with, paper[i]));
        }
    }

    [Fact]
    public async Task A_wrong_password_is_answered_alike_with_and_without_a_factor()
    {
        var (none, with) = (await Account(Role.Coordinator), await Account(Role.Coordinator));
        await SetUp(with);
        var nobody = new Caller(_required.CreateClient());
        foreach (var code in new[] { null, "000000" })
        {
            var answers = new List<string>();
            foreach (var name in new[] { Given.UserName(none), Given.UserName(with), "nobody-at-all" })
            {
                answers.Add(
                    (await nobody.Post("/session", new { userName = name, password = "không phải mật khẩu này", code })).WithoutTrace);
            }

            Assert.Single(answers.Distinct());
        }
    }

    private static async Task<HttpStatusCode> SignIn(Host host, Actor actor, string? code = null) =>
        (await new Caller(host.CreateClient()).Post(
            "/session",
            code is null
                ? (object)new { userName = Given.UserName(actor), password = Given.Password }
                : new { userName = Given.UserName(actor), password = Given.Password, code })).Status;

    private Task<Actor> Account(Role role) => _programme.Given.Account(role, TestWards.North);

    // By the host itself, whose keys seal the secret.
    private async Task<(AuthenticatorApp App, IReadOnlyList<string> Paper)> SetUp(Actor actor)
    {
        await using var scope = _required.Services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<Sessions>().Begin(
            actor.AccountId, SessionKind.Browser, null, null, SessionMeans.SetUp);
        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var offer = await factors.Offer(actor);
        var app = new AuthenticatorApp(offer.Secret);

        return (app, await factors.SetUp(actor, session, offer.Sealed, app.Code(_programme.Clock.GetUtcNow()), null));
    }
}
