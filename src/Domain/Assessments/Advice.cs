using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseManager.Domain.Assessments;

/// <summary>
/// Something to say and to offer after an assessment: a card with a few plain sentences, and services that may help. Unlike an instrument
/// it may be reworded at any time, as no answer depends on it. It never offers a service that has to tell the police.
/// </summary>
public sealed record AdviceTopic(
    string Code, Wording Title, IReadOnlyList<Wording> Lines, IReadOnlyList<string> Services, IReadOnlyList<AdviceOccasion> For);

/// <summary>After which result a topic is brought up: a score of an instrument, or something it flags.</summary>
public sealed record AdviceOccasion(string Instrument)
{
    public string? Score { get; init; }

    public string? Flag { get; init; }
}

/// <summary>All topics, from the reviewed file <c>Advice/advice.json</c>.</summary>
public static class Advice
{
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<IReadOnlyList<AdviceTopic>> Read = new(() =>
    {
        var assembly = typeof(Advice).Assembly;
        using var stream = assembly.GetManifestResourceStream(
            assembly.GetManifestResourceNames().Single(name => name.EndsWith("advice.json", StringComparison.Ordinal)))!;

        return JsonSerializer.Deserialize<List<AdviceTopic>>(stream, AsWritten)!;
    });

    public static IReadOnlyList<AdviceTopic> All => Read.Value;

    /// <summary>What to talk about after a result: topics of scores above nothing, and of what was flagged.</summary>
    public static IEnumerable<AdviceTopic> After(
        Instrument instrument, IReadOnlyList<StoredScore> scores, IReadOnlyCollection<string> flags) =>
        All.Where(topic => topic.For.Any(occasion => IsMet(occasion, instrument, scores, flags)));

    /// <summary>Services to offer after a result: only where its band or a flag suggests a service referral.</summary>
    public static IEnumerable<string> ServicesAfter(
        Instrument instrument, IReadOnlyList<StoredScore> scores, IReadOnlyCollection<string> flags)
    {
        var suggesting = scores.Where(kept => instrument.Scores.FirstOrDefault(rule => rule.Code == kept.Code)?.Bands
            .Any(band => band.Code == kept.Band && band.Offers.Contains(Offer.ServiceReferral)) is true).ToList();
        var flagged = instrument.Flags
            .Where(flag =>
                flags.Contains(flag.Code) && (flag.Offers.Contains(Offer.ServiceReferral) || flag.Offers.Contains(Offer.LegalAid)))
            .Select(flag => flag.Code).ToList();

        return All.Where(topic => topic.For.Any(occasion => IsMet(occasion, instrument, suggesting, flagged)))
            .SelectMany(topic => topic.Services)
            .Distinct();
    }

    private static bool IsMet(
        AdviceOccasion occasion, Instrument instrument, IReadOnlyList<StoredScore> scores, IReadOnlyCollection<string> flags) =>
        occasion.Instrument == instrument.Code
        && (occasion.Score is null || scores.Any(kept => kept.Code == occasion.Score && kept.Total > 0))
        && (occasion.Flag is null || flags.Contains(occasion.Flag));
}
