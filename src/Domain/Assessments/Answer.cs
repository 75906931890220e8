using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Assessments;

/// <summary>
/// What a client answered to one question. Not wanting to answer is an answer of its own kind; no answer at all is none of these.
/// </summary>
[JsonConverter(typeof(AnswerJsonConverter))]
public sealed record Answer
{
    private Answer(IReadOnlyList<string> values, bool declined) => (Values, Declined) = (values, declined);

    /// <summary>The client does not want to answer.</summary>
    public static Answer DoesNotWantTo { get; } = new([], true);

    /// <summary>Codes of chosen options, a number, a day as yyyy-MM-dd, or words.</summary>
    public IReadOnlyList<string> Values { get; }

    public bool Declined { get; }

    public string Value => Values[0];

    public static Answer Of(params IReadOnlyList<string> values) => new([.. values], false);

    public static Answer Of(int number) => Of(number.ToString(CultureInfo.InvariantCulture));

    public static Answer Of(DateOnly day) => Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public bool Equals(Answer? other) => other is not null && Declined == other.Declined && Values.SequenceEqual(other.Values);

    /// <summary>Whether there is an answer, and never what: it may end in a log.</summary>
    public override string ToString() => Declined ? "declined" : "answered";

    public override int GetHashCode() => Values.Aggregate(Declined.GetHashCode(), HashCode.Combine);
}

/// <summary>Keeps an answer as a list of values, and a refusal as the word "declined".</summary>
public sealed class AnswerJsonConverter : JsonConverter<Answer>
{
    private const string Declined = "declined";

    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Declined)
            ? Answer.DoesNotWantTo
            : JsonSerializer.Deserialize<List<string?>>(ref reader, options) is { } values && !values.Contains(null)
                ? Answer.Of(values!)
                : throw new JsonException("An answer is a list of values or \"declined\".");

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        if (value.Declined)
        {
            writer.WriteStringValue(Declined);
            return;
        }

        JsonSerializer.Serialize(writer, value.Values, options);
    }
}
