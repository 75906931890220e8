using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace CaseManager.Domain;

/// <summary>The identity of one <typeparamref name="T"/>: a UUIDv7, so that later things sort after earlier ones.</summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> New() => new(Guid.CreateVersion7());

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, provider, out var value) && value != Guid.Empty;
        result = new(value);

        return parsed;
    }

    public override string ToString() => Value.ToString();
}
