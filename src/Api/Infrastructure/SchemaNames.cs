using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace CaseManager.Api.Infrastructure;

/// <summary>
/// The names of the API's schemas: a body is a …Request, an answer a …Response; what stands inside them has the name of its type.
/// </summary>
internal static class SchemaNames
{
    private static readonly List<MethodInfo> Handlers =
    [
        .. typeof(SchemaNames).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic)),
    ];

    private static readonly HashSet<Type> Bodies =
    [
        .. Handlers.SelectMany(handler => handler.GetParameters())
            .Where(parameter => parameter.Name == "body")
            .Select(parameter => parameter.ParameterType),
    ];

    private static readonly HashSet<Type> Answers = [.. Handlers.SelectMany(handler => Ours(handler.ReturnType))];

    private static readonly HashSet<Type> Sent = [];

    static SchemaNames()
    {
        foreach (var body in Bodies)
        {
            Send(body);
        }
    }

    /// <summary>Whether a type is a body, or stands inside one.</summary>
    public static bool IsSent(Type type) => Sent.Contains(type);

    /// <summary>The name of a type's schema; null for one that is described where it stands.</summary>
    public static string? Of(JsonTypeInfo json) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(json) is null ? null
        : Bodies.Contains(json.Type) ? With(json.Type, "Request")
        : Answers.Contains(json.Type) ? With(json.Type, "Response")
        : NameOf(json.Type);

    private static string With(Type type, string ending) =>
        NameOf(type) is var name && name.EndsWith(ending, StringComparison.Ordinal) ? name : name + ending;

    // A page of rows is a RowPage, the id of a goal a GoalIdResponse.
    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? NameOf(value)
        : type.IsGenericType
            ? string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;

    private static IEnumerable<Type> Ours(Type type) =>
        type.Namespace?.StartsWith(nameof(CaseManager), StringComparison.Ordinal) is true
            ? [type]
            : type.GetGenericArguments().SelectMany(Ours);

    private static void Send(Type type)
    {
        if (Sent.Add(type) && type.Namespace?.StartsWith(nameof(CaseManager), StringComparison.Ordinal) is true)
        {
            foreach (var part in type.GetProperties(
                BindingFlags.Public | BindingFlags.Instance).SelectMany(member => Ours(member.PropertyType)))
            {
                Send(part);
            }
        }
    }
}
