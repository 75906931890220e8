using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CaseManager.Api.Tests.Barrier;

/// <summary>
/// Canaries stand in every text field about a person; every route is asked in every role, about both wards. No answer, header or log may
/// hold one.
/// </summary>
public sealed class LeakCrawlTests : IAsyncLifetime
{
    private readonly KeptLog _log = new();
    private Programme _programme = null!;
    private Host _host = null!;
    private WardAtWork _north = null!;
    private WardAtWork _south = null!;
    private Canaries _canaries = null!;

    public async Task InitializeAsync()
    {
        (_programme, _north, _south, _canaries) = await PlantedWards.Start();
        _host = new(_programme, builder => builder.ConfigureLogging(logging => logging.AddProvider(_log)));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    [InlineData(null)]
    public async Task No_API_answer_header_or_log_shows_data_the_caller_may_not_see(Role? role)
    {
        var logged = await ServerLog.Length(_programme);

        var (leaks, asked) = await Crawl(role);

        Assert.Empty(leaks);
        Assert.True(asked > 100, $"Only {asked} questions were asked.");
        Assert.Empty(_canaries.Any(_log.Text));
        Assert.Empty(_canaries.Any(await ServerLog.Since(_programme, logged)));
    }

    [Theory]
    [InlineData(Role.Officer, "update directory.duty_coordinators set name = $1")]
    [InlineData(Role.Administrator, "update directory.providers set name = $1")]
    [InlineData(Role.Coordinator, "update vault.people set known_as = $1 where ward_code = '99001'")]
    [InlineData(Role.Supervisor, "update care.contacts set note = $1 where ward_code = '99001'")]
    public async Task The_crawl_finds_a_planted_leak(Role role, string leak)
    {
        await _programme.Execute(leak, _canaries.Of("vault.people.full_name", TestWards.South));

        Assert.NotEmpty((await Crawl(role)).Leaks);
    }

    [Fact]
    public async Task Every_answer_even_an_error_carries_the_security_headers()
    {
        var caller = await Caller.SignedIn(_host, _north.Coordinator);

        foreach (var answer in new[]
        {
            await caller.Get("/clients"), await caller.Get("/clients/KH-0"), await caller.Get("/there/is/nothing"),
            await new Caller(_host.CreateClient()).Get("/clients"), await caller.Post("/clients/search", "{"),
            await caller.Send("PUT", "/clients"), })
        {
            Assert.Contains("X-Content-Type-Options: nosniff", answer.Headers, StringComparison.Ordinal);
            Assert.Contains(
                "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'", answer.Headers, StringComparison.Ordinal);
            Assert.Contains("Referrer-Policy: no-referrer", answer.Headers, StringComparison.Ordinal);
            Assert.Contains("Cross-Origin-Resource-Policy: same-origin", answer.Headers, StringComparison.Ordinal);
            Assert.DoesNotContain("Server:", answer.Headers, StringComparison.Ordinal);
        }
    }

    private async Task<(List<string> Leaks, int Asked)> Crawl(Role? role)
    {
        var caller = role is { } known ? await Caller.SignedIn(_host, await Somebody(known)) : new Caller(_host.CreateClient());
        var (leaks, asked) = (new List<string>(), 0);
        foreach (var route in ApiRoute.All(_host)
            .Where(route => route.Name is not ("DELETE /session" or "POST /session"))
            .OrderBy(route => route.Method != "GET"))
        {
            foreach (var ward in new[] { _south, _north })
            {
                foreach (var query in route.Method == "GET"
                    ? new[] { "", "?view=Ward", "?page=2", "?over=true", $"?ward={ward.Code}", $"?client={ward.Client.Code}" }
                    : [""])
                {
                    var answer = await caller.Send(route.Method, Address(route, ward) + query, route.Sample(), "\"1\"");
                    leaks.AddRange(Leaks(answer, role).Select(leak => $"{route.Name}{query}: {leak}"));
                    asked++;
                }
            }
        }

        foreach (var word in new[]
        {
            _canaries.Of("vault.people.full_name", TestWards.South)[..4], "876", _south.Client.Code.Value[..7], "Mẫu"
        })
        {
            leaks.AddRange(
                Leaks(await caller.Post("/clients/search", new { text = word }), role).Select(leak => $"search for {word}: {leak}"));
        }

        return (leaks, asked);
    }

    private IEnumerable<string> Leaks(Answer answer, Role? role) => _canaries.In(answer.Words + answer.Headers, role, TestWards.North);

    private static string Address(ApiRoute route, WardAtWork ward) => route.With(
        ("code", ward.Client.Code.Value),
        ("reference", route.Pattern.EndsWith("/card", StringComparison.Ordinal) ? ward.SentSlip : ward.ReceivedSlip),
        ("assessmentId", ward.Client.Assessment.ToString()), ("goalId", ward.Client.Goal.ToString()),
        ("contactId", ward.Client.Contact.ToString()), ("followUpId", ward.Client.FollowUp.ToString()),
        ("consentId", ward.Client.Consent.ToString()), ("referralId", ward.Client.ServiceReferral.ToString()),
        ("providerId", ward.Provider.ToString()));

    private async Task<Actor> Somebody(Role role) => role switch
    {
        Role.Officer => _north.Officer,
        Role.Coordinator => _north.Coordinator,
        Role.Supervisor => _north.Supervisor,
        _ => await _programme.Given.Account(role),
    };
}
