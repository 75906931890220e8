using System.Net;
using System.Text.Json.Nodes;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>Whatever is sent, the answer is clear, and never that the system broke.</summary>
public sealed class HostilityTests : IAsyncLifetime
{
    private static readonly string[] Bodies =
        ["", " ", "{", "null", "[]", "1", "\"x\"", "{}", "{\"nothing\": 1}", "{\"id\": 1, \"id\": 2}", "\u0000", new string('[', 200), "{\"id\": \"\\ud800\"}"];

    private static readonly string[] Values =
    [
        "null", "1", "-1", "0.5", "1e308", "99999999999999999999", "true", "\"\"", "\" \"", "\"a\\u0000b\"", "\"2999-01-01\"", "\"9999-12-31\"",
        "\"0001-01-01\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"23:59:59.9999999\"", "\"99\"", "\"019a0000-0000-7000-8000-000000000000\"",
        "[]", "[null]", "[\"x\", \"x\"]", "{}", "{\"x\": null}", "{\"x\": [null]}", $"\"{new string('ă', 5000)}\"",
    ];

    private Programme _programme = null!;
    private Host _host = null!;

    public async Task InitializeAsync()
    {
        _programme = await Programme.Start();
        _host = new(_programme);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _programme.DisposeAsync();
    }

    [Fact]
    public async Task No_body_breaks_the_system()
    {
        var coordinator = await _programme.Given.Coordinator(TestWards.North);
        var callers = new[]
        {
            await Caller.SignedIn(_host, coordinator), await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North)),
        };

        var broken = new List<string>();
        foreach (var route in ApiRoute.All(_host).Where(route => route.Body is not null))
        {
            var path = await Path(route, coordinator);
            var caller = callers[route.Name == "POST /slips" ? 1 : 0];
            var whole = route.Name switch
            {
                "POST /slips" => JourneyTests.Slip(),
                _ => route.Sample()!.AsObject(),
            };
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await caller.Send(route.Method, path, "x", "\"1\"", "text/plain")).Status);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await caller.Send(route.Method, path, new string('x', 300_000), "\"1\"")).Status);
            foreach (var body in Bodies.Concat(Spoilt(whole)).Append(whole.ToJsonString()))
            {
                var answer = await caller.Send(route.Method, path, body, "\"1\"");
                if ((int)answer.Status >= 500)
                {
                    broken.Add($"{route.Name} {(body.Length > 600 ? body[..600] : body)}: {answer.Words}");
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    [Fact]
    public async Task No_address_breaks_the_system()
    {
        var coordinator = await _programme.Given.Coordinator(TestWards.North);
        Caller[] callers =
        [
            await Caller.SignedIn(_host, coordinator), await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North)),
            await Caller.SignedIn(_host, await _programme.Given.ProgrammeStaff()), await Caller.SignedIn(_host, await _programme.Given.Reviewer()),
        ];
        string[] queries =
        [
            "page=0", "page=-1", "page=2147483647", "page=99999999999", "page=x", "view=99&stage=99&order=99&status=99", "view=x&stage=x", "ward=%00&service=%00",
            "ward=99002", "from=0001-01-01", "to=9999-12-31", "client=KH-0&account=1&olderThan=1", "coordinator=x&provider=x", "over=x&mine=x&ended=x", $"ward={new string('9', 3000)}",
        ];

        var broken = new List<string>();
        foreach (var route in ApiRoute.All(_host).Where(route => route.Method == "GET"))
        {
            var path = await Path(route, coordinator);
            var strange = new[] { "..%2F..", "%F0%9F%92%A9", "1", new string('9', 500) }.Select(value =>
                route.With(("code", value), ("reference", value), ("service", value), ("period", value), ("referralId", value), ("assessmentId", value), ("providerId", value)));
            foreach (var address in queries.Select(query => $"{path}?{query}").Concat(strange))
            {
                foreach (var caller in callers)
                {
                    var answer = await caller.Get(address);
                    if ((int)answer.Status >= 500)
                    {
                        broken.Add($"{address}: {answer.Words}");
                    }
                }
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    [Fact]
    public async Task A_member_that_nobody_asked_for_is_refused()
    {
        var officer = await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North));
        var slip = JourneyTests.Slip();
        slip["substance"] = "x";

        var answer = await officer.Post("/slips", slip);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, (int)(await officer.Get("/slips/mine")).Json!["total"]!);
    }

    private async Task<string> Path(ApiRoute route, Actor coordinator)
    {
        var client = route.IsAboutAClient ? await _programme.Given.Client(TestWards.North, coordinator) : default;
        var reference = route.Pattern.Contains("{reference}", StringComparison.Ordinal) ? await _programme.Given.ContactedSlip(TestWards.North, coordinator) : "";
        var referral = route.Pattern.Contains("{referralId}", StringComparison.Ordinal)
            ? (await _programme.Given.ServiceReferral(client, TestWards.North, "job", coordinator)).ToString() : "";
        var assessment = "";
        if (route.Pattern.Contains("{assessmentId}", StringComparison.Ordinal))
        {
            assessment = (await _programme.As(coordinator).Send(new Application.Assessments.StartAssessment(
                Domain.Id<Domain.Assessments.Assessment>.New(), client, "GAD-7", Domain.Assessments.AssessmentMode.Interview, "vi"))).ToString();
        }

        return route.With([.. new[] { ("code", client.Value ?? ""), ("reference", reference), ("referralId", referral), ("assessmentId", assessment) }.Where(value => value.Item2.Length > 0)]);
    }

    /// <summary>The body with each of its members spoilt in every way, one at a time.</summary>
    private static IEnumerable<string> Spoilt(JsonObject whole)
    {
        foreach (var (name, value) in whole.ToList())
        {
            foreach (var bad in Values.Select(text => text == "null" ? null : JsonNode.Parse(text)).Concat(value is JsonObject inner ? Spoilt(inner).Select(text => JsonNode.Parse(text)) : []))
            {
                var copy = whole.DeepClone().AsObject();
                copy[name] = bad;
                yield return copy.ToJsonString();
            }
        }
    }
}
