using CaseManager.Domain;
using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>Police can refer, but can never look; and no role looks beyond its wards, over every route.</summary>
public sealed class BarrierTests : IAsyncLifetime
{
    /// <summary>All that an officer's token opens.</summary>
    private static readonly string[] ForOfficers =
    [
        "DELETE /session", "POST /session", "POST /slips", "GET /slips/mine", "GET /slips/{reference}/card", "GET /duty",
        "GET /openapi.json", ];

    private Programme _programme = null!;
    private Host _host = null!;
    private ClientCode _client;
    private string _slip = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
        _client = await _programme.Given.Client(TestWards.North);
        _slip = await _programme.Given.WaitingSlip(TestWards.North);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task An_officer_reaches_only_the_slip_routes_and_every_refusal_is_audited()
    {
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));

        await EveryRouteAnswers(officer, [.. ApiRoute.All(_host).Where(route => !ForOfficers.Contains(route.Name))]);
    }

    [Fact]
    public async Task A_coordinator_of_another_ward_finds_no_client_or_slip_and_is_audited()
    {
        var stranger = await Caller.SignedIn(_host, await _programme.Given.Coordinator(TestWards.South));

        await EveryRouteAnswers(
            stranger,
            [
                .. ApiRoute.All(_host)
                .Where(route => route.IsAboutAClient || route.Pattern.Contains("{reference}", StringComparison.Ordinal))
            ]);
    }

    [Fact]
    public async Task Every_route_answers_alike_without_a_token_and_with_a_revoked_one()
    {
        var revoked = await Caller.SignedIn(_host, await _programme.Given.Coordinator(TestWards.North));
        await revoked.Send("DELETE", "/session");
        var before = await _programme.Contents();

        var answers = new HashSet<string>();
        foreach (var route in ApiRoute.All(_host).Where(route => route.Name is not "POST /session" and not "GET /openapi.json"))
        {
            foreach (var path in new[]
            {
                route.With(("code", _client.Value), ("reference", _slip)),
                route.With(("code", ClientCode.New().Value), ("reference", "GT-0"))
            })
            {
                answers.Add((await new Caller(_host.CreateClient()).Send(route.Method, path, route.Sample(), "\"1\"")).WithoutTrace);
                answers.Add((await revoked.Send(route.Method, path, route.Sample(), "\"1\"")).WithoutTrace);
            }
        }

        Assert.StartsWith("401 ", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Equal(before, await _programme.Contents());
    }

    private async Task EveryRouteAnswers(Caller caller, IReadOnlyList<ApiRoute> routes)
    {
        Assert.True(routes.Count > 20);
        var before = await _programme.Contents();

        var differing = new List<string>();
        var notFound = (await caller.Get("/there/is/nothing/here")).WithoutTrace;
        Assert.StartsWith("404 ", notFound, StringComparison.Ordinal);
        foreach (var route in routes)
        {
            foreach (var (code, reference) in new[] { (_client.Value, _slip), (ClientCode.New().Value, "GT-7K3M-QXC"), ("KH-0", "GT-0") })
            {
                var entries = (await _programme.AuditEntries()).Count;
                var answer = await caller.Send(route.Method, route.With(("code", code), ("reference", reference)), route.Sample(), "\"1\"");
                var written = (await _programme.AuditEntries()).Skip(entries).ToList();
                if (answer.WithoutTrace != notFound || written is not [{ Outcome: "Refused" }])
                {
                    differing.Add($"{route.Name} {code}: {answer.WithoutTrace}, on record: {string.Join(", ", written)}");
                }
            }
        }

        Assert.True(differing.Count == 0, string.Join("\n", differing));
        Assert.Equal(before, await _programme.Contents());
    }
}
