using System.Globalization;
using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

/// <summary>
/// Every answer, band and rule of every instrument on offer against what its manual says, written down in <c>Golden/</c>. An instrument
/// that is added without its lines fails here.
/// </summary>
public sealed class GoldenTests
{
    private static readonly StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static TheoryData<string> Vectors => [.. Lines("vectors")];

    [Fact]
    public void Every_answer_counts_what_the_manual_says()
    {
        var lines = Lines("points").Select(line => line.Split(' ', Clean)).ToList();
        var used = new HashSet<string[]>();
        foreach (var (instrument, term) in Instruments.Offered.SelectMany(instrument =>
            instrument.Scores.SelectMany(score => score.Terms).Select(term => (instrument, term))))
        {
            var line = lines.SingleOrDefault(line => line[0] == instrument.Code && Matches(line[1], term.Item.Key));
            Assert.True(line is not null, $"Golden/points.txt: no line for {instrument.Code} {term.Item.Key}.");
            used.Add(line);

            var counts = term.Item.Options.Count > 0
                ? string.Join(' ', term.Item.Options.Select(option => $"{option.Code}={term.Count(option.Points)}"))
                : $"{term.Least}..{term.Most}";
            Assert.Equal(string.Join(' ', line[2..]), counts);
        }

        Assert.Empty(lines.Except(used).Select(line => $"{line[0]} {line[1]} belongs to nothing"));
    }

    [Fact]
    public void Every_band_begins_and_ends_where_the_manual_says()
    {
        var lines = Lines("bands")
            .Select(line => line.Split(' ', Clean))
            .ToDictionary(line => (line[0], line[1]), line => Pairs(line[2..]));
        var scores = Instruments.Offered.SelectMany(instrument => instrument.Scores.Select(score => (instrument, score))).ToList();
        Assert.Equal(lines.Keys.Order(), scores.Select(pair => (pair.instrument.Code, pair.score.Code)).Order());

        foreach (var (instrument, rule) in scores)
        {
            var golden = lines[(instrument.Code, rule.Code)];
            var bands = golden.Where(pair => pair.Key != "max")
                .Select(pair => (Code: pair.Key, From: int.Parse(pair.Value, CultureInfo.InvariantCulture)))
                .ToList();
            Assert.Equal(golden["max"], rule.Max.ToString(CultureInfo.InvariantCulture));
            foreach (var total in bands.SelectMany(band => new[] { band.From - 1, band.From, band.From + 1 })
                .Where(total => total >= rule.Min && total <= rule.Max))
            {
                Assert.Equal(bands.Last(band => band.From <= total).Code, rule.BandOf(total)?.Code);
            }
        }
    }

    [Theory]
    [InlineData("AUDIT", "total", 1)]
    [InlineData("DAST-10", "total", 1)]
    [InlineData("PHQ-9", "total", 1)]
    [InlineData("PHQ-2", "total", 1)]
    [InlineData("GAD-7", "total", 1)]
    [InlineData("GAD-2", "total", 1)]
    [InlineData("TB", "symptoms", 1)]
    [InlineData("ASSIST-LITE", "alcohol", 1)]
    [InlineData("ASSIST-LITE", "tobacco", 1)]
    [InlineData("ASSIST-LITE", "cannabis", 1)]
    [InlineData("ASSIST-LITE", "stimulants", 1)]
    [InlineData("ASSIST-LITE", "sedatives", 1)]
    [InlineData("ASSIST-LITE", "opioids", 1)]
    [InlineData("DASS-21", "depression", 2)]
    [InlineData("DASS-21", "anxiety", 2)]
    [InlineData("DASS-21", "stress", 2)]
    public void Answers_that_come_to_the_edge_of_a_band_are_given_that_band(string code, string score, int times)
    {
        var rule = Instruments.Find(code)!.Scores.Single(rule => rule.Code == score);
        foreach (var total in rule.Bands.SelectMany(band => new[] { band.From - 1, band.From, band.From + 1 })
            .Where(total => total >= rule.Min && total <= rule.Max && total % times == 0).Distinct())
        {
            var found = new Sheet(code).Scoring(score, total / times).Responses.Score(score);
            Assert.Equal((total, rule.Bands.Last(band => band.From <= total).Code), (found.Total, found.Band?.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_sheet_comes_to_what_the_manual_says(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var sheet = new Sheet(parts[0]);
        var given = Pairs(parts[2].Split(' ', Clean));
        foreach (var (item, value) in given.Where(pair => pair.Value is not "-"))
        {
            _ = value == "~" ? sheet.Declining(item) : sheet.With(item, value.Split('+', '/'));
        }

        _ = parts[1] switch { "least" => sheet.WithTheLeast(), "most" => sheet.WithTheMost(), _ => sheet };
        sheet.Without([.. given.Where(pair => pair.Value is "-").Select(pair => pair.Key)]);
        var responses = sheet.Responses;

        Assert.All(given.Keys, item => Assert.NotNull(sheet.Instrument.Find(item)));
        foreach (var (what, expected) in Pairs(parts[3].Split(' ', Clean)))
        {
            var found = what switch
            {
                "flags" => string.Join(',', responses.Flags.Select(flag => flag.Code).Order()),
                "not-asked" => string.Join(',', expected.Split(',').Where(item => responses.StateOf(item) is ItemState.Skipped)),
                _ => responses.Score(what).Total?.ToString(CultureInfo.InvariantCulture) ?? "-",
            };
            Assert.Equal(what == "flags" ? string.Join(',', expected.Split(',', Clean).Order()) : expected, found);
        }
    }

    [Fact]
    public void Every_rule_that_flags_something_is_proved_by_a_sheet()
    {
        // Those of ASSIST, LEGAL and SOCIAL are proved by tests of their own.
        var proved = Lines("vectors").Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(parts =>
                Pairs(parts[3].Split(' ', Clean)).GetValueOrDefault("flags", "").Split(',').Select(flag => (parts[0], flag)))
            .ToHashSet();

        Assert.All(
            Instruments.Offered.Where(instrument => instrument.Code is not ("ASSIST" or "LEGAL" or "SOCIAL"))
                .SelectMany(instrument => instrument.Flags.Select(flag => (instrument.Code, flag.Code))),
            flag => Assert.Contains(flag, proved));
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(
            Path.Combine(AppContext.BaseDirectory, "Assessments", "Golden", file + ".txt"))
                .Where(line => line.Length > 0 && line[0] != '#');

    private static bool Matches(string pattern, string key) =>
        pattern[0] == '*' ? key[key.IndexOf('.', StringComparison.Ordinal)..] == pattern[1..] : key == pattern;

    private static Dictionary<string, string> Pairs(IEnumerable<string> words) =>
        words.Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
