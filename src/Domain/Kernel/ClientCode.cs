using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain;

/// <summary>The random code by which a client is known everywhere outside the identity vault, such as <c>KH-7K3M-QXC</c>.</summary>
[JsonConverter(typeof(ClientCodeJsonConverter))]
public readonly record struct ClientCode : IParsable<ClientCode>
{
    private const string Prefix = "KH";

    private ClientCode(string value) => Value = value;

    public string Value { get; }

    public static ClientCode New() => new(SpokenCode.New(Prefix));

    public static ClientCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("That is not a client code.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClientCode result)
    {
        var normal = SpokenCode.Normalize(Prefix, s);
        result = normal is null ? default : new(normal);

        return normal is not null;
    }

    /// <summary>Every code that a text can be; a form asks when there are several.</summary>
    public static IReadOnlyList<ClientCode> Readings(string? typed) =>
        [.. SpokenCode.Readings(Prefix, typed).Select(code => new ClientCode(code))];

    public override string ToString() => Value;
}

/// <summary>Writes a client code as a plain string.</summary>
public sealed class ClientCodeJsonConverter : JsonConverter<ClientCode>
{
    public override ClientCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ClientCode.TryParse(reader.GetString(), null, out var code)
            ? code
            : throw new JsonException("A client code looks like KH-7K3M-QXC.");

    public override void Write(Utf8JsonWriter writer, ClientCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
