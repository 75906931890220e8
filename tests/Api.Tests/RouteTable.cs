using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Api.Tests;

/// <summary>One route of the API as it is mapped, with a body that reads as its own.</summary>
public sealed partial record ApiRoute(string Method, string Pattern, Type? Body, IReadOnlyCollection<Declaration> Declared)
{
    /// <summary>What makes sense for a member of this name.</summary>
    private static readonly Dictionary<string, string> Plausible = new()
    {
        ["birthYear"] = "1995",
        ["birthMonth"] = "5",
        ["birthDay"] = "5",
        ["phone"] = "\"0900 000 418\"",
        ["guardianPhone"] = "\"0900 000 419\"",
        ["language"] = "\"vi\"",
        ["textVersion"] = "\"2026-07\"",
        ["wardCode"] = "\"99001\"",
        ["stayingWardCode"] = "\"99001\"",
        ["placeWardCode"] = "\"99001\"",
        ["slipReference"] = "null",
        ["until"] = "\"2027-01-01\"",
        ["providerIds"] = "[]",
        ["hivProviderIds"] = "[]",
        ["serviceCode"] = "\"job\"",
        ["instrument"] = "\"GAD-7\"",
        ["time"] = "\"09:00:00\"",
        ["nextOn"] = "\"2026-09-30\"",
        ["reviewOn"] = "\"2026-12-01\"",
        ["targetOn"] = "\"2026-12-01\"",
        ["followUpId"] = "null",
        ["replaces"] = "null",
    };

    public string Name => $"{Method} {Pattern}";

    public bool IsAboutAClient => Pattern.Contains("{code}", StringComparison.Ordinal);

    public static IReadOnlyList<ApiRoute> All(Host host) =>
    [
        ..
            from endpoint in host.Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Distinct()
           let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           where pattern.StartsWith("/api/v1/", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
           select new ApiRoute(
               method, pattern["/api/v1".Length..], endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType,
               endpoint.Metadata.GetOrderedMetadata<Declaration>()),
    ];

    /// <summary>The address with these values in the places of its parameters; a new id where none is given.</summary>
    public string With(params (string Name, string Value)[] values) =>
        Parameter()
            .Replace(Pattern, match =>
                values.FirstOrDefault(value => value.Name == match.Groups[1].Value) is { Value: { } value }
                    ? value
                    : match.Groups[1].Value switch
                    {
                        "service" => "methadone",
                        "period" => "whole",
                        _ => Guid.CreateVersion7().ToString(),
                    });

    public JsonNode? Sample() => Body is null ? null : Sample(Body);

    private static JsonNode? Sample(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(ClientCode))
        {
            return ClientCode.New().Value;
        }

        if (type == typeof(Guid) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)))
        {
            return Guid.CreateVersion7().ToString();
        }

        return type switch
        {
            _ when type == typeof(string) => "Mẫu",
            _ when type == typeof(bool) => false,
            _ when type == typeof(DateOnly) => "2026-09-22",
            _ when type == typeof(TimeOnly) => "09:00:00",
            _ when type == typeof(DateTimeOffset) => "2026-09-23T09:00:00+07:00",
            { IsEnum: true } => Enum.GetNames(type)[0],
            { IsPrimitive: true } => 1,
            { IsGenericType: true } when type.Name.Contains("Dictionary", StringComparison.Ordinal) =>
                new JsonObject { ["x"] = new JsonArray("y") },
            _ when type.IsAssignableTo(typeof(IEnumerable)) => new JsonArray(Sample(type.GetGenericArguments()[0])),
            _ => SampleObject(type),
        };
    }

    private static JsonObject SampleObject(Type type)
    {
        var parameters = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();
        var members = parameters.Length > 0
            ? parameters.Select(parameter => (parameter.Name!, parameter.ParameterType))
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite)
                .Select(property => (property.Name, property.PropertyType));

        return new(members
            .Select(member => (Name: JsonNamingPolicy.CamelCase.ConvertName(member.Item1), Type: member.Item2))
            .Select(member =>
                KeyValuePair.Create(
                    member.Name, Plausible.TryGetValue(member.Name, out var text) ? JsonNode.Parse(text) : Sample(member.Type))));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
