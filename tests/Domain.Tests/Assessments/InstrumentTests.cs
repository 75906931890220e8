using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

public sealed class InstrumentTests
{
    // What must never be said to or about a person (every language, every definition).
    private static readonly string[] Forbidden =
        ["đối tượng", "con nghiện", "nghiện hút", "tệ nạn", "bắt buộc cai", "tái nghiện", "addict", "abuser", "offender", "non-compliant"];

    public static IEnumerable<object[]> Each =>
        Instruments.All.Select(instrument => new object[] { instrument.Code, instrument.Version });

    [Fact]
    public void Every_offered_instrument_has_its_category()
    {
        var offered = Instruments.Offered.Take(3).Select(instrument => (instrument.Code, instrument.Category));

        Assert.Equal([("ASSIST", DataCategory.Health), ("LEGAL", DataCategory.Legal), ("SOCIAL", DataCategory.Care)], offered);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Every_text_exists_in_both_languages_and_is_respectful(string code, string version)
    {
        var wordings = WordingsOf(Instruments.Find(code, version)!).ToList();

        Assert.True(wordings.Count > 10);
        Assert.All(wordings, wording =>
        {
            Assert.False(string.IsNullOrWhiteSpace(wording.Vi));
            Assert.False(string.IsNullOrWhiteSpace(wording.En));
            Assert.True(wording.Vi.IsNormalized());
            Assert.DoesNotContain(Forbidden, word => $"{wording.Vi} {wording.En}".Contains(word, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void The_client_is_told_that_no_question_has_to_be_answered(string code, string version)
    {
        var instrument = Instruments.Find(code, version)!;

        Assert.True(
            instrument.Intro.Vi.Contains("có thể không trả lời bất cứ câu nào", StringComparison.Ordinal)
            && instrument.Intro.En.Contains("need not answer any question", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void No_result_is_a_diagnosis_and_none_a_statutory_finding_of_dependence(string code, string version)
    {
        var instrument = Instruments.Find(code, version)!;
        var results = WordingsOf(instrument.Scores.SelectMany(score => score.Bands)).Concat(WordingsOf(instrument.Flags)).ToList();

        Assert.All(results, result => Assert.DoesNotContain("nghiện", result.Vi, StringComparison.OrdinalIgnoreCase));
        Assert.All(results, result => Assert.DoesNotContain("statutory", result.En, StringComparison.OrdinalIgnoreCase));
        if (instrument.Category is DataCategory.Health && instrument.Scores.Any(score => score.Bands.Count > 0))
        {
            Assert.Contains("sàng lọc", instrument.Notice.Vi, StringComparison.Ordinal);
            Assert.Contains("không phải chẩn đoán", instrument.Notice.Vi, StringComparison.Ordinal);
            Assert.Contains("not a diagnosis", instrument.Notice.En, StringComparison.Ordinal);
        }

        if (code is "ASSIST" or "ASSIST-LITE" or "DAST-10")
        {
            Assert.Contains("không phải là xác định tình trạng nghiện", instrument.Notice.Vi, StringComparison.Ordinal);
            Assert.Contains("not a statutory finding of drug dependence", instrument.Notice.En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void With_every_question_answered_every_score_has_a_total_within_its_range(string code, string version)
    {
        var least = new Sheet(Instruments.Find(code, version)!).WithTheLeast().Responses;
        var most = new Sheet(Instruments.Find(code, version)!).WithTheMost().Responses;

        Assert.All(least.Scores, score => Assert.Equal(score.Rule.Min, score.Total));
        Assert.All(most.Scores, score => Assert.InRange(score.Total!.Value, score.Rule.Min, score.Rule.Max));
        Assert.True(least.IsComplete && most.IsComplete);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void With_nothing_answered_there_is_no_total_no_band_and_no_flag(string code, string version)
    {
        var responses = new ScoredResponses(Instruments.Find(code, version)!, new Dictionary<string, Answer>());

        Assert.All(responses.Scores, score => Assert.Equal((null, null, 0), (score.Total, score.Band, score.Running)));
        Assert.Empty(responses.Flags);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void With_everything_declined_nothing_is_unanswered_and_still_there_is_no_total(string code, string version)
    {
        var sheet = new Sheet(Instruments.Find(code, version)!);
        sheet.Declining([.. sheet.Instrument.Items.Select(item => item.Key)]);

        Assert.True(sheet.Responses.IsComplete);
        Assert.All(sheet.Responses.Scores, score => Assert.Null(score.Total));
        Assert.Empty(sheet.Responses.Flags);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_total_one_below_a_band_is_in_the_band_before(string code, string version) =>
        Assert.All(Instruments.Find(code, version)!.Scores, score =>
        {
            for (var i = 1; i < score.Bands.Count; i++)
            {
                Assert.Equal(score.Bands[i - 1], score.BandOf(score.Bands[i].From - 1));
                Assert.Equal(score.Bands[i], score.BandOf(score.Bands[i].From));
                Assert.Equal(score.Bands[i], score.BandOf(Math.Min(score.Bands[i].From + 1, score.EndOf(score.Bands[i]))));
                Assert.Equal(score.Bands[i].From - 1, score.EndOf(score.Bands[i - 1]));
            }
        });

    [Fact]
    public void A_version_that_may_have_been_used_does_not_change()
    {
        var kept = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Assessments", "versions.txt"))
            .Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]);

        Assert.All(Definitions(), definition =>
        {
            Assert.True(kept.ContainsKey(definition.Name), $"Add to versions.txt: {definition.Name} {definition.Digest}");
            Assert.True(
                kept[definition.Name] == definition.Digest,
                $"{definition.Name} has changed ({definition.Digest}). Answers were given to the old words: write a new version beside "
                    + "it.");
        });
    }

    private static IEnumerable<(string Name, string Digest)> Definitions()
    {
        var assembly = typeof(Instruments).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Definitions.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            yield return (
                name[(name.IndexOf("Definitions.", StringComparison.Ordinal) + 12)..],
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
        }
    }

    private static IEnumerable<Wording> WordingsOf(object? thing) => thing switch
    {
        null or string => [],
        Wording wording => [wording],
        IEnumerable list => list.Cast<object?>().SelectMany(WordingsOf),
        // An item of a score is the item of a section.
        ScoreTerm or Condition => [],
        _ when thing.GetType().Namespace == typeof(Instrument).Namespace && !thing.GetType().IsEnum =>
            thing.GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .SelectMany(property => WordingsOf(property.GetValue(thing))),
        _ => [],
    };
}
