using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseManager.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaseManager.Api.Tests;

/// <summary>The description of the API is compared, member by member, with what the API reads and writes.</summary>
public sealed class SchemaTests
{
    private readonly NullabilityInfoContext _nullability = new();

    [Fact]
    public async Task Every_body_is_a_Request_and_every_answer_a_Response()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var document = await Document(host);

        var operations = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(operation => operation.Value!)
            .ToList();
        var bodies = operations.Select(operation => Schema(operation["requestBody"])).OfType<JsonNode>().Select(NameOf).ToList();
        var answers = operations
            .SelectMany(operation => operation["responses"]!.AsObject())
            .Where(answer => answer.Key[0] == '2')
            .Select(answer => Schema(answer.Value))
            .OfType<JsonNode>()
            .Select(NameOf)
            .ToList();

        Assert.True(bodies.Count > 20 && answers.Count > 40);
        Assert.All(bodies, name => Assert.EndsWith("Request", name, StringComparison.Ordinal));
        Assert.All(answers, name => Assert.EndsWith("Response", name, StringComparison.Ordinal));
        Assert.All(answers.Select(name => document["components"]!["schemas"]![name]!), schema =>
            Assert.Equal(schema["properties"]!.AsObject().Count, schema["required"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_request_schema_requires_members_and_allows_null_as_the_API_reads_them()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var document = await Document(host);
        var options = Options(host);

        var compared = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in ApiRoute.All(host).Where(route => route.Body is not null))
        {
            var body = route.Sample()!;
            Assert.True(Reads(body), route.Name);
            Compare(Schema(Operation(document, route)["requestBody"]), body, root => root);

            void Compare(JsonNode? schema, JsonNode? sample, Func<JsonNode, JsonNode> find)
            {
                schema = Resolve(document, schema);
                if (sample is JsonArray { Count: > 0 } items)
                {
                    Compare(schema!["items"], items[0], root => find(root)[0]!);
                }
                else if (sample is JsonObject members && schema?["properties"] is JsonObject described)
                {
                    Assert.Equal(members.Select(member => member.Key).Order(), described.Select(member => member.Key).Order());
                    foreach (var (name, member) in described)
                    {
                        var without = Changed(changed => find(changed).AsObject().Remove(name));
                        var withNull = Changed(changed => find(changed)[name] = null);
                        var required = schema["required"]?.AsArray().Any(one => (string)one! == name) is true;
                        Assert.Equal(
                            $"{route.Name} {name}: may be left out {Reads(without)}, may be null {Reads(withNull)}",
                            $"{route.Name} {name}: may be left out {!required}, may be null {MayBeNull(member)}");
                        compared.Add($"{route.Name} {name}");
                        Compare(member, members[name], root => find(root)[name]!);
                    }
                }
            }

            JsonNode Changed(Action<JsonNode> change)
            {
                var changed = body.DeepClone();
                change(changed);

                return changed;
            }

            bool Reads(JsonNode json)
            {
                try
                {
                    return json.Deserialize(route.Body!, options) is not null;
                }
                catch (JsonException)
                {
                    return false;
                }
            }
        }

        Assert.True(compared.Count > 100);
        Assert.Contains("POST /clients/{code}/contacts nextAction", compared);
    }

    [Fact]
    public async Task A_response_schema_allows_null_exactly_where_an_answer_may_hold_it()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var document = await Document(host);
        var options = Options(host);

        var compared = new HashSet<Type>();
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Distinct())
        {
            var path = document["paths"]!["/" + endpoint.RoutePattern.RawText!.TrimStart('/')];
            foreach (var answer in endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()
                .Where(answer => answer.StatusCode < 300 && answer.Type is not null))
            {
                var operation = path?[endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0].ToLowerInvariant()];
                Compare(answer.Type!, Schema(operation?["responses"]![$"{answer.StatusCode}"]));
            }
        }

        Assert.True(compared.Count > 50, $"{compared.Count} types were compared.");

        void Compare(Type type, JsonNode? schema)
        {
            schema = Resolve(document, schema);
            if (schema?["items"] is { } items)
            {
                Compare(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], items);
            }
            else if (schema?["properties"] is JsonObject described && compared.Add(type))
            {
                var json = options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
                var members = json.Properties.Where(member => member.Get is not null).ToList();
                Assert.Equal(members.Select(member => member.Name).Order(), described.Select(member => member.Key).Order());
                foreach (var member in members)
                {
                    var property = (PropertyInfo)member.AttributeProvider!;
                    var mayBeNull = _nullability.Create(property).ReadState is NullabilityState.Nullable;
                    Assert.Equal(
                        $"{type.Name}.{member.Name} {mayBeNull}", $"{type.Name}.{member.Name} {MayBeNull(described[member.Name])}");
                    Compare(property.PropertyType, described[member.Name]);
                }
            }
        }
    }

    private static async Task<JsonNode> Document(Host host) => (await new Caller(host.CreateClient()).Get("/openapi.json")).Json!;

    private static JsonSerializerOptions Options(Host host) =>
        host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static JsonNode Operation(JsonNode document, ApiRoute route) =>
        (document["paths"]!["/api/v1" + route.Pattern] ?? document["paths"]!["/api/v1" + route.Pattern + "/"])![
            route.Method.ToLowerInvariant()]!;

    private static JsonNode? Schema(JsonNode? content) => content?["content"]?["application/json"]?["schema"];

    private static string NameOf(JsonNode schema) => ((string)(schema["items"] ?? schema)["$ref"]!).Split('/')[^1];

    private static JsonNode? Resolve(JsonNode document, JsonNode? schema) =>
        (string?)schema?["$ref"] is { } name ? document["components"]!["schemas"]![name.Split('/')[^1]]
        : schema?["oneOf"] is JsonArray either ? Resolve(document, either.Single(one => one!["$ref"] is not null))
        : schema;

    private static bool MayBeNull(JsonNode? schema) =>
        schema?["type"] is JsonArray types ? types.Any(type => (string)type! == "null")
        : schema?["oneOf"] is JsonArray either && either.Any(one => (string?)one!["type"] == "null");
}
