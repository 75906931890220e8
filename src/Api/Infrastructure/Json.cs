using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;

namespace CaseManager.Api.Infrastructure;

/// <summary>
/// How bodies are read and written: strictly. A member that is missing, null where it may not be, twice there or unknown is refused before
/// any use case.
/// </summary>
internal static class Json
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        options.Converters.Add(new Instants());
        options.Converters.Add(new Words());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Shape);
    }

    // The members that a use case computes cannot be sent. A nullable member may be left out: the validator names what is missing.
    private static void Shape(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.ToList())
        {
            if (type.Type.IsAssignableTo(typeof(IUseCase)) && member.AssociatedParameter is null)
            {
                type.Properties.Remove(member);
            }
            else if (member.AssociatedParameter is { IsNullable: true })
            {
                member.IsRequired = false;
            }
        }
    }

    /// <summary>Text as <see cref="TypedText"/> keeps it, as in a form; the one character that PostgreSQL cannot hold is refused.</summary>
    private sealed class Words : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is not { } text ? null : text.Contains('\0')
                ? throw new JsonException("Text holds no NUL.")
                : TypedText.Clean(text);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>A password is what was typed, space by space.</summary>
    public sealed class AsTyped : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>Instants in UTC; an offset in the request is converted.</summary>
    private sealed class Instants : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime);
    }
}
