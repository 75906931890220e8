using CaseManager.Domain.Assessments;
using CsCheck;

namespace CaseManager.Domain.Tests.Assessments;

public sealed class MoodTests
{
    private static readonly string[] Days = ["not-at-all", "several", "more-than-half", "nearly-every"];

    [Theory]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately-severe")]
    [InlineData(19, "moderately-severe")]
    [InlineData(20, "severe")]
    [InlineData(27, "severe")]
    public void Phq_9_bands(int total, string band)
    {
        var score = new Sheet("PHQ-9").Scoring("total", total).Responses.Score("total");

        Assert.Equal((total, band), (score.Total, score.Band!.Code));
    }

    [Theory]
    [InlineData(0, "minimal")]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "severe")]
    [InlineData(21, "severe")]
    public void Gad_7_bands(int total, string band)
    {
        var score = new Sheet("GAD-7").Scoring("total", total).Responses.Score("total");

        Assert.Equal((total, band), (score.Total, score.Band!.Code));
    }

    [Fact]
    public void The_cut_off_of_the_hanoi_methadone_clinics_stands_beside_the_international_one()
    {
        Assert.Equal([("international", 10), ("vn-mmt", 5)], CutoffsOf("PHQ-9"));
        Assert.Equal([("international", 10), ("vn-mmt", 3)], CutoffsOf("GAD-7"));

        static IEnumerable<(string, int)> CutoffsOf(string code) =>
            Instruments.Find(code)!.Scores[0].Cutoffs.Select(cutoff => (cutoff.Profile, cutoff.AtLeast));
    }

    [Theory]
    [InlineData("not-at-all", false)]
    [InlineData("several", true)]
    [InlineData("more-than-half", true)]
    [InlineData("nearly-every", true)]
    public void Any_thought_of_self_harm_is_urgent_at_any_total(string answer, bool urgent)
    {
        var flags = new Sheet("PHQ-9").With("mood.q9", answer).Responses.Flags;

        Assert.Equal(urgent, flags.Any(flag => flag is { Code: "self-harm", Level: FlagLevel.Urgent, WithinHours: 1 }));
    }

    [Fact]
    public void Phq_9_prorates_up_to_two_missing_answers_and_not_three()
    {
        var sheet = new Sheet("PHQ-9").WithTheMost();

        Assert.Equal(27, sheet.Without("mood.q3").Responses.Score("total").Total);
        Assert.Equal(27, sheet.Declining("mood.q4").Responses.Score("total").Total);
        Assert.Null(sheet.Without("mood.q5").Responses.Score("total").Total);
    }

    [Theory]
    [InlineData(7, 9)] // 7 × 9 ÷ 7
    [InlineData(8, 10)] // 8 × 9 ÷ 7 = 10.3
    [InlineData(10, 13)] // 10 × 9 ÷ 7 = 12.9
    [InlineData(21, 27)]
    public void A_prorated_total_is_rounded_to_the_nearest_whole_number(int ofSeven, int total)
    {
        var sheet = new Sheet("PHQ-9").Scoring("total", ofSeven);
        // The nine answers reach the sum in the first items; the last two must count nothing to be left out.
        sheet = ofSeven == 21 ? new Sheet("PHQ-9").WithTheMost() : sheet;
        var responses = sheet.Without("mood.q8", "mood.q9").Responses;

        Assert.Equal(total, responses.Score("total").Total);
    }

    [Fact]
    public void The_difficulty_question_is_asked_only_with_a_problem_and_does_not_count()
    {
        Assert.Equal(ItemState.Skipped, new Sheet("PHQ-9").WithTheLeast().Responses.StateOf("mood.difficulty"));
        Assert.Equal(ItemState.Asked, new Sheet("PHQ-9").WithTheLeast().With("mood.q2", "several").Responses.StateOf("mood.difficulty"));
    }

    [Theory]
    [InlineData("depression", new[] { 3, 5, 10, 13, 16, 17, 21 }, new[] { 10, 14, 21, 28 })]
    [InlineData("anxiety", new[] { 2, 4, 7, 9, 15, 19, 20 }, new[] { 8, 10, 15, 20 })]
    [InlineData("stress", new[] { 1, 6, 8, 11, 12, 14, 18 }, new[] { 15, 19, 26, 34 })]
    public void Each_scale_of_dass_21_doubles_its_seven_items(string scale, int[] items, int[] bandsFrom)
    {
        var rule = Instruments.Find("DASS-21")!.Scores.Single(score => score.Code == scale);

        Assert.Equal(items.Select(item => $"week.q{item}"), rule.Terms.Select(term => term.Item.Key));
        Assert.Equal(bandsFrom, rule.Bands.Skip(1).Select(band => band.From));
        Assert.All(items, item =>
        {
            var responses = new Sheet("DASS-21").WithTheLeast().With($"week.q{item}", "3").Responses;
            Assert.Equal(6, responses.Score(scale).Total);
            Assert.Equal(6, responses.Score("total").Total);
        });
    }

    [Fact]
    public void A_person_who_never_drinks_is_not_asked_the_amount()
    {
        var responses = new Sheet("AUDIT-C").With("drinking.q1", "never").Responses;

        Assert.True(responses.IsComplete);
        Assert.Equal(0, responses.Score("total").Total);
        Assert.Equal([("women", 3), ("men", 4)], responses.Score("total").Rule.Cutoffs.Select(cutoff => (cutoff.Profile, cutoff.AtLeast)));
    }

    [Fact]
    public void A_worse_answer_never_lowers_the_total() =>
        Gen.Select(Gen.Int[0, 3].Array[9], Gen.Int[0, 8]).Sample((answers, raised) =>
        {
            var before = Filled(answers).Responses.Score("total").Total!.Value;
            answers[raised] = 3;
            var after = Filled(answers).Responses.Score("total").Total!.Value;

            Assert.True(after >= before);
            Assert.InRange(after, 0, 27);
        });

    [Fact]
    public void A_running_score_never_exceeds_the_total_it_will_become() =>
        Gen.Select(Gen.Int[0, 3].Array[9], Gen.Bool.Array[9]).Sample((answers, missing) =>
        {
            var total = Filled(answers).Responses.Score("total").Total!.Value;
            var sheet = Filled(answers);
            sheet.Without([.. Enumerable.Range(1, 9).Where(i => missing[i - 1]).Select(i => $"mood.q{i}")]);
            var score = sheet.Responses.Score("total");

            Assert.True(score.Running <= total);
            Assert.Equal(missing.Count(m => m) <= 2, score.Total is not null);
        });

    private static Sheet Filled(int[] answers)
    {
        var sheet = new Sheet("PHQ-9");
        for (var i = 0; i < answers.Length; i++)
        {
            sheet.With($"mood.q{i + 1}", Days[answers[i]]);
        }

        return sheet;
    }
}
