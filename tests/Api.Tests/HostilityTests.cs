using System.Net;
using System.Text.Json.Nodes;
using CaseManager.Domain.Access;
using CaseManager.Testing;

namespace CaseManager.Api.Tests;

/// <summary>Every input is answered clearly and never with a server error.</summary>
public sealed class HostilityTests : IAsyncLifetime
{
    private static readonly string[] Bodies =
        [
            "", " ", "{", "null", "[]", "1", "\"x\"", "{}", "{\"nothing\": 1}", "{\"id\": 1, \"id\": 2}", "\u0000", new string('[', 200),
            "{\"id\": \"\\ud800\"}"
        ];

    private static readonly string[] Values =
    [
        "null", "1", "-1", "0.5", "1e308", "99999999999999999999", "true", "\"\"", "\" \"", "\"a\\u0000b\"", "\"2999-01-01\"",
        "\"9999-12-31\"", "\"0001-01-01\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"23:59:59.9999999\"", "\"99\"",
        "\"019a0000-0000-7000-8000-000000000000\"", "[]", "[null]", "[\"x\", \"x\"]", "{}", "{\"x\": null}", "{\"x\": [null]}",
        $"\"{new string('ă', 5000)}\"", ];

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
            Assert.Equal(
                HttpStatusCode.RequestEntityTooLarge, (await caller.Send(route.Method, path, new string('x', 300_000), "\"1\"")).Status);
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
            await Caller.SignedIn(_host, await _programme.Given.ProgrammeStaff()),
            await Caller.SignedIn(_host, await _programme.Given.Reviewer()), ];
        string[] queries =
        [
            "page=0", "page=-1", "page=2147483647", "page=99999999999", "page=x", "view=99&stage=99&order=99&status=99", "view=x&stage=x",
            "ward=%00&service=%00", "ward=99002", "from=0001-01-01", "to=9999-12-31", "client=KH-0&account=1&olderThan=1",
            "coordinator=x&provider=x", "over=x&mine=x&ended=x", $"ward={new string('9', 3000)}", ];

        var broken = new List<string>();
        foreach (var route in ApiRoute.All(_host).Where(route => route.Method == "GET"))
        {
            var path = await Path(route, coordinator);
            var strange = new[] { "..%2F..", "%F0%9F%92%A9", "1", new string('9', 500) }.Select(value =>
                route.With(
                    ("code", value), ("reference", value), ("service", value), ("period", value), ("referralId", value),
                    ("assessmentId", value), ("providerId", value)));
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

    /// <summary>What an attacker might add to a body or an address to gain more.</summary>
    private static readonly string[] Extras =
    [
        "wardId", "wardCode", "ward", "ownerId", "authorId", "coordinatorId", "officerId", "accountId", "recordedBy", "receivedBy",
        "status", "word", "version", "role", "consent", "consents", "consentId", "category", "clientCode", "code", "sensitivity", "at",
        "recordedAt", "filedAt", "actor", "session", "about", "needs", "$type", "__proto__", ];

    [Fact]
    public async Task Every_route_refuses_an_unknown_member_and_changes_nothing()
    {
        var callers = await Callers();
        var routes = ApiRoute.All(_host).Where(route => route.Body is not null).ToList();
        Assert.True(routes.Count > 20);

        var planted = await Planted();
        var taken = new List<string>();
        foreach (var route in routes)
        {
            var path = await Path(route, callers.Coordinator);
            var whole = route.Name == "POST /slips" ? JourneyTests.Slip() : route.Sample()!.AsObject();
            var before = await _programme.Contents();
            foreach (var (body, extra) in With(whole, planted))
            {
                var answer = await (route.Name == "POST /slips" ? callers.Officer : callers.Lan).Send(route.Method, path, body, "\"1\"");
                if (answer.Status != HttpStatusCode.BadRequest)
                {
                    taken.Add($"{route.Name} with {extra}: {answer.Status}");
                }
            }

            if (await _programme.Contents() != before)
            {
                taken.Add($"{route.Name} changed something");
            }
        }

        Assert.True(taken.Count == 0, string.Join("\n", taken));
    }

    [Fact]
    public async Task Parameters_and_bodies_that_no_route_reads_change_nothing_that_is_written()
    {
        var callers = await Callers();
        var planted = await Planted();
        var query = string.Join('&', Extras.Select(extra => $"{Uri.EscapeDataString(extra)}={Uri.EscapeDataString(planted(extra))}"));
        var markers = new[] { planted("ownerId"), planted("clientCode"), planted("wardCode"), planted("at")[..10] };
        var before = await Traces(markers);

        var changed = new List<string>();
        foreach (var route in ApiRoute.All(_host).Where(route => route.Method != "GET" && route.Pattern != "/session"))
        {
            var path = await Path(route, callers.Coordinator);
            var body = route.Name == "POST /slips" ? JourneyTests.Slip() : route.Sample();
            var contents = await _programme.Contents();
            await (route.Name == "POST /slips" ? callers.Officer : callers.Lan).Send(
                route.Method, $"{path}?{query}",
                body ?? new JsonObject(Extras.Select(extra => KeyValuePair.Create(extra, (JsonNode?)planted(extra)))), "\"1\"");
            if (await _programme.Contents() != contents)
            {
                changed.Add(route.Name);
            }
        }

        // Enough was really written for this to mean something.
        Assert.True(changed.Count >= 8, string.Join(", ", changed));
        Assert.Equal(before, await Traces(markers));
    }

    private async Task<(Actor Coordinator, Caller Lan, Caller Officer)> Callers()
    {
        var coordinator = await _programme.Given.Coordinator(TestWards.North);

        return (
            coordinator, await Caller.SignedIn(_host, coordinator),
            await Caller.SignedIn(_host, await _programme.Given.Officer(TestWards.North)));
    }

    /// <summary>A plausible value for each of <see cref="Extras"/>: another ward, a colleague there, a client of theirs.</summary>
    private async Task<Func<string, string>> Planted()
    {
        var colleague = await _programme.Given.Coordinator(TestWards.South);
        var client = await _programme.Given.Client(TestWards.South, colleague);

        return extra => extra switch
        {
            "wardId" or "wardCode" or "ward" => TestWards.South,
            "clientCode" or "code" => client.Value,
            "status" => "Deceased",
            "word" => "InContact",
            "version" => "987654",
            "role" => "Administrator",
            "category" => "Hiv",
            "sensitivity" => "Sensitive",
            "at" or "recordedAt" or "filedAt" => "2001-02-03T04:05:06Z",
            _ => colleague.AccountId.ToString(),
        };
    }

    /// <summary>How often each of these words stands anywhere in the records.</summary>
    private async Task<string> Traces(IEnumerable<string> words)
    {
        var tables = await _programme.Rows(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('intake', 'vault', 'care', 'register', "
                + "'accounts') order by 1", row => row.GetString(0));
        Assert.True(tables.Count > 20);
        var counts = new List<string>();
        foreach (var word in words)
        {
            counts.Add(
                $"{word}: "
                    + $"{await _programme.Value<long>($"select "
                        + $"{string.Join(" + ", tables.Select(table => $"(select count(*) from {table} t where position('{word}' in "
                            + "t::text) > 0)"))}")}");
        }

        return string.Join("\n", counts);
    }

    /// <summary>The body with each member more that is not its own, in it and in each object of it.</summary>
    private static IEnumerable<(string Body, string Extra)> With(JsonObject whole, Func<string, string> planted)
    {
        foreach (var extra in Extras.Where(extra => !whole.ContainsKey(extra)))
        {
            var copy = whole.DeepClone().AsObject();
            copy[extra] = planted(extra);
            yield return (copy.ToJsonString(), extra);
        }

        foreach (var (name, inner) in whole.Where(member =>
            member.Value is JsonObject { Count: > 0 } inner && inner.All(part => part.Value is not JsonArray)).ToList())
        {
            foreach (var (body, extra) in With(inner!.AsObject(), planted))
            {
                var copy = whole.DeepClone().AsObject();
                copy[name] = JsonNode.Parse(body);
                yield return (copy.ToJsonString(), $"{name}.{extra}");
            }
        }
    }

    private async Task<string> Path(ApiRoute route, Actor coordinator)
    {
        var client = route.IsAboutAClient ? await _programme.Given.Client(TestWards.North, coordinator) : default;
        var reference = route.Pattern.Contains("{reference}", StringComparison.Ordinal)
            ? await _programme.Given.ContactedSlip(TestWards.North, coordinator)
            : "";
        var referral = route.Pattern.Contains("{referralId}", StringComparison.Ordinal)
            ? (await _programme.Given.ServiceReferral(client, TestWards.North, "job", coordinator)).ToString() : "";
        var assessment = "";
        if (route.Pattern.Contains("{assessmentId}", StringComparison.Ordinal))
        {
            assessment = (await _programme.As(coordinator).Send(new Application.Assessments.StartAssessment(
                Domain.Id<Domain.Assessments.Assessment>.New(), client, "GAD-7", Domain.Assessments.AssessmentMode.Interview,
                "vi"))).ToString();
        }

        return route.With([
            .. new[]
            {
                ("code", client.Value ?? ""), ("reference", reference), ("referralId", referral), ("assessmentId", assessment)
            }.Where(value => value.Item2.Length > 0)
        ]);
    }

    /// <summary>The body with each of its members spoilt in every way, one at a time.</summary>
    private static IEnumerable<string> Spoilt(JsonObject whole)
    {
        foreach (var (name, value) in whole.ToList())
        {
            foreach (var bad in Values.Select(text => text == "null" ? null : JsonNode.Parse(text)).Concat(
                value is JsonObject inner ? Spoilt(inner).Select(text => JsonNode.Parse(text)) : []))
            {
                var copy = whole.DeepClone().AsObject();
                copy[name] = bad;
                yield return copy.ToJsonString();
            }
        }
    }
}
