using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;
using CaseManager.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Api.Tests.Barrier;

/// <summary>What a route that is open to officers can answer at all, by its types.</summary>
public sealed class OfficerTypesTests
{
    private static readonly string[] Beyond =
        [
            "Clients", "People", "Consents", "Assessments", "CarePlans", "Contacts", "Worklist", "Intake", "Legal", "Outcomes",
            "Disclosures", "Audit"
        ];

    /// <summary>All that an officer is ever told, by route: who adds a property here has decided that police may know it.</summary>
    private static readonly SortedDictionary<string, string> Agreed = new(StringComparer.Ordinal)
    {
        ["DELETE /session"] = "",
        ["GET /duty"] = "deputyName deputyPhone hours name phone place wardCode wardName",
        ["GET /slips/mine"] = "items.basis items.filedAt items.reference items.wardName items.word page pageSize total",
        ["GET /slips/{reference}/card"] = "card.appointmentAt card.hours card.name card.phone card.place cardCode filedAt reference",
        ["POST /session"] = "accessToken expiresAt",
        ["POST /slips"] = "id reference",
    };

    [Fact]
    public async Task No_route_open_to_officers_can_answer_a_client_a_person_or_a_whole_slip()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);

        var routes = host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(ForOfficers)
            .Distinct()
            .ToList();
        var reached = new HashSet<Type>();
        foreach (var answer in routes.SelectMany(route => route.Metadata.OfType<IProducesResponseTypeMetadata>())
            .Select(answer => answer.Type)
            .OfType<Type>())
        {
            Walk(answer, reached);
        }

        Assert.True(routes.Count >= 5);
        Assert.Contains(typeof(Application.Slips.SlipRow), reached);
        Assert.DoesNotContain(typeof(Slip), reached);
        Assert.DoesNotContain(typeof(SlipPerson), reached);
        Assert.DoesNotContain(reached, IsBeyond);
    }

    [Fact]
    public async Task An_officer_sees_only_five_members_of_an_own_slip()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Given.Slip(TestWards.North, officer);

        var row = (await (await Caller.SignedIn(host, officer)).Get("/slips/mine")).Json!["items"]![0]!.AsObject();

        Assert.Equal(["basis", "filedAt", "reference", "wardName", "word"], row.Select(member => member.Key).Order());
    }

    [Fact]
    public async Task Every_answer_to_an_officer_has_only_the_agreed_properties()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Given.DutyCoordinator(TestWards.North);
        var provider = await programme.Given.Provider(TestWards.North, "methadone");
        await programme.Given.Slip(TestWards.North, officer);
        var caller = await Caller.SignedIn(host, officer);
        var reference = (string)(await caller.Get("/slips/mine")).Json!["items"]![0]!["reference"]!;

        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in ApiRoute.All(host).Where(route => Agreed.ContainsKey(route.Name) && route.Method != "DELETE"))
        {
            object? body = route.Name switch
            {
                "POST /slips" => JourneyTests.Slip(),
                "POST /session" => new { userName = Given.UserName(officer), password = Given.Password },
                _ => null,
            };
            var answer = await caller.Send(route.Method, route.With(("reference", reference), ("providerId", provider.ToString())), body);
            Assert.True((int)answer.Status < 300, $"{route.Name} {answer.Status}");
            told[route.Name] = Paths(answer.Json);
        }

        Assert.Equal(
            Agreed.Where(route => route.Value.Length > 0).Select(route => $"{route.Key}: {route.Value}"),
            told.Select(route => $"{route.Key}: {route.Value}"));
        Assert.Equal("detail status title traceId type", Paths((await caller.Get("/clients/KH-7K3M-QXC")).Json));
    }

    [Fact]
    public async Task The_schema_of_every_officer_route_names_only_the_agreed_properties()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var document = (await new Caller(host.CreateClient()).Get("/openapi.json")).Json!;

        var open = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(
            ForOfficers).Distinct()
            .Select(route =>
                $"{route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} "
                    + $"/{route.RoutePattern.RawText!.Trim('/')["api/v1/".Length..]}");
        Assert.Equal(Agreed.Keys.Where(route => route != "POST /session"), open.Order(StringComparer.Ordinal));
        var described = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in Agreed.Keys)
        {
            var (method, pattern) = route.Split(' ') is [var m, var p] ? (m.ToLowerInvariant(), "/api/v1" + p) : default;
            var answers = (document["paths"]![pattern] ?? document["paths"]![pattern + "/"])![method]!["responses"]!.AsObject()
                .Where(answer => answer.Key[0] == '2');
            described[route] = Join(
                answers.SelectMany(answer => Places(document, answer.Value!["content"]?["application/json"]?["schema"], "")));
        }

        Assert.Equal(Agreed.Select(route => $"{route.Key}: {route.Value}"), described.Select(route => $"{route.Key}: {route.Value}"));
    }

    /// <summary>Every place of an answer: the names of all objects in it, to any depth.</summary>
    private static string Paths(JsonNode? answer) => Join(Places(answer, ""));

    private static string Join(IEnumerable<string> places) => string.Join(' ', places.Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Places(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value, at.Length == 0 ? member.Key : $"{at}.{member.Key}")),
        JsonArray items => items.Count == 0 ? [at] : items.SelectMany(item => Places(item, at)),
        _ => at.Length == 0 ? [] : [at],
    };

    private static IEnumerable<string> Places(JsonNode document, JsonNode? schema, string at)
    {
        if (schema is null)
        {
            return [];
        }

        if ((string?)schema["$ref"] is { } name)
        {
            return Places(document, document["components"]!["schemas"]![name.Split('/')[^1]], at);
        }

        if (schema["oneOf"] is JsonArray either)
        {
            return either.Where(one => one!["$ref"] is not null).SelectMany(one => Places(document, one, at));
        }

        if (schema["items"] is { } item)
        {
            return Places(document, item, at);
        }

        if (schema["properties"] is JsonObject members)
        {
            Assert.False(
                schema["additionalProperties"] is not JsonValue closed || (bool)closed,
                $"There is room for more at {at}: {schema.ToJsonString()}");

            return members.SelectMany(member => Places(document, member.Value, at.Length == 0 ? member.Key : $"{at}.{member.Key}"));
        }

        return at.Length == 0 ? [] : [at];
    }

    [Fact]
    public void An_assessment_nested_deep_in_an_answer_is_caught()
    {
        var reached = new HashSet<Type>();
        Walk(typeof(List<TooHelpful>), reached);

        Assert.Contains(reached, IsBeyond);
    }

    private static bool ForOfficers(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<Declaration>().Admit(Role.Officer);

    private static bool IsBeyond(Type type) => type.Namespace is { } name && Beyond.Contains(name.Split('.')[^1]);

    private static void Walk(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.IsGenericType && type.GetGenericTypeDefinition() != typeof(Id<>)
            ? type.GetGenericArguments()
            : [])
        {
            Walk(part, reached);
        }

        if (type.Namespace?.StartsWith("CaseManager", StringComparison.Ordinal) is true
            && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)) && reached.Add(type))
        {
            foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Walk(member.PropertyType, reached);
            }
        }
    }

    private sealed record TooHelpful(string Reference, Dictionary<string, Progress?> Progress);

    private sealed record Progress(Domain.Assessments.AssessmentStatus Status);
}
