using CaseManager.Domain.Assessments;
using CsCheck;

namespace CaseManager.Domain.Tests.Assessments;

public sealed class AssistTests
{
    private static readonly string[] Substances =
        ["tobacco", "alcohol", "cannabis", "cocaine", "stimulants", "inhalants", "sedatives", "hallucinogens", "opioids", "other"];

    private static readonly string[] Frequency = ["never", "once-or-twice", "monthly", "weekly", "daily"];
    private static readonly string[] Ever = ["never", "recent", "earlier"];

    public static TheoryData<string> EachSubstance => [.. Substances];

    [Fact]
    public void Assist_is_health_data_with_ten_substances_in_the_order_of_the_form()
    {
        var assist = Instruments.Find("ASSIST", "3.1")!;

        Assert.Equal(DataCategory.Health, assist.Category);
        Assert.Equal(Substances, assist.Scores.Select(score => score.Code));
        Assert.Contains("không phải là xác định tình trạng nghiện", assist.Notice.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachSubstance))]
    public void Each_answer_counts_what_the_manual_says(string substance)
    {
        Check("q2", Frequency, 0, 2, 3, 4, 6);
        Check("q3", Frequency, 0, 3, 4, 5, 6);
        Check("q4", Frequency, 0, 4, 5, 6, 7);
        Check("q6", Ever, 0, 6, 3);
        Check("q7", Ever, 0, 6, 3);
        if (substance != "tobacco")
        {
            Check("q5", Frequency, 0, 5, 6, 7, 8);
        }

        void Check(string question, string[] answers, params int[] points)
        {
            var baseline = Used(substance).With($"{substance}.q2", "once-or-twice").WithTheLeast().Responses.Score(substance).Total!.Value;
            foreach (var (answer, counts) in answers.Zip(points))
            {
                // Question 2 is never 'Never' here, or the others would be left out.
                var sheet = Used(substance).With($"{substance}.q2", "once-or-twice").WithTheLeast().With($"{substance}.{question}", answer);

                Assert.Equal(counts, sheet.Responses.PointsOf($"{substance}.{question}"));
                if (question != "q2")
                {
                    Assert.Equal(baseline + counts, sheet.Responses.Score(substance).Total);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(EachSubstance))]
    public void The_largest_score_is_39_and_31_for_tobacco_which_has_no_question_5(string substance)
    {
        var score = Used(substance).WithTheMost().Responses.Score(substance);

        Assert.Equal(substance == "tobacco" ? 31 : 39, score.Total);
        Assert.Equal(score.Rule.Max, score.Total);
        Assert.Equal(substance == "tobacco" ? 5 : 6, score.Count);
        Assert.Equal("high", score.Band!.Code);
    }

    [Theory]
    [InlineData("tobacco", 3, "low")]
    [InlineData("tobacco", 5, "moderate")]
    [InlineData("tobacco", 26, "moderate")]
    [InlineData("tobacco", 28, "high")]
    [InlineData("alcohol", 0, "low")]
    [InlineData("alcohol", 9, "low")]
    [InlineData("alcohol", 10, "low")]
    [InlineData("alcohol", 11, "moderate")]
    [InlineData("alcohol", 12, "moderate")]
    [InlineData("alcohol", 25, "moderate")]
    [InlineData("alcohol", 26, "moderate")]
    [InlineData("alcohol", 27, "high")]
    [InlineData("alcohol", 28, "high")]
    [InlineData("opioids", 0, "low")]
    [InlineData("opioids", 2, "low")]
    [InlineData("opioids", 3, "low")]
    [InlineData("opioids", 5, "moderate")]
    [InlineData("opioids", 25, "moderate")]
    [InlineData("opioids", 26, "moderate")]
    [InlineData("opioids", 27, "high")]
    [InlineData("opioids", 28, "high")]
    [InlineData("stimulants", 3, "low")]
    [InlineData("stimulants", 26, "moderate")]
    [InlineData("stimulants", 27, "high")]
    public void Bands_begin_and_end_where_the_manual_says(string substance, int total, string band)
    {
        var score = Used(substance).Scoring(substance, total).Responses.Score(substance);

        Assert.Equal((total, band), (score.Total, score.Band?.Code));
    }

    [Theory]
    [MemberData(nameof(EachSubstance))]
    public void The_band_of_every_number_is_the_manuals(string substance)
    {
        var rule = Instruments.Find("ASSIST")!.Scores.Single(score => score.Code == substance);
        var moderate = substance == "alcohol" ? 11 : 4;

        for (var total = rule.Min; total <= rule.Max; total++)
        {
            Assert.Equal(total < moderate ? "low" : total < 27 ? "moderate" : "high", rule.BandOf(total)!.Code);
        }
    }

    [Fact]
    public void No_use_in_three_months_skips_questions_3_to_5_but_not_6_and_7()
    {
        var sheet = Used("opioids").With("opioids.q2", "never");

        Assert.All(["opioids.q3", "opioids.q4", "opioids.q5"], item => Assert.Equal(ItemState.Skipped, sheet.Responses.StateOf(item)));
        Assert.Equal(["opioids.q6", "opioids.q7", "injecting.q8"], sheet.Responses.Unanswered.Select(item => item.Key));
        Assert.Equal(6, sheet.With("opioids.q6", "earlier").With("opioids.q7", "earlier").Responses.Score("opioids").Total);
    }

    [Fact]
    public void Answers_given_before_question_2_became_never_do_not_count()
    {
        var sheet = Used("opioids").WithTheMost().With("opioids.q2", "never");

        Assert.Equal(12, sheet.Responses.Score("opioids").Total);
    }

    [Fact]
    public void A_substance_never_used_is_not_asked_about_and_scores_nothing()
    {
        var responses = Used("opioids").WithTheMost().Responses;

        var cannabis = responses.Score("cannabis");
        Assert.Equal((0, true, "low"), (cannabis.Total, cannabis.NotAsked, cannabis.Band!.Code));
        Assert.False(responses.Score("opioids").NotAsked);
    }

    [Fact]
    public void A_person_who_never_used_is_asked_nothing_more()
    {
        var responses = Used().Responses;

        Assert.True(responses.IsComplete);
        Assert.Equal(ItemState.Skipped, responses.StateOf("injecting.q8"));
        Assert.All(responses.Scores, score => Assert.Equal(0, score.Total));
        Assert.Empty(responses.Flags);
    }

    [Theory]
    [InlineData("q2")]
    [InlineData("q3")]
    [InlineData("q4")]
    [InlineData("q5")]
    [InlineData("q6")]
    [InlineData("q7")]
    public void A_missing_or_declined_answer_removes_the_total_of_that_substance_only(string question)
    {
        var missing = Used("opioids", "alcohol").WithTheMost().Without($"opioids.{question}").Responses;
        var declined = Used("opioids", "alcohol").WithTheMost().Declining($"opioids.{question}").Responses;

        Assert.All([missing, declined], responses =>
        {
            var opioids = responses.Score("opioids");
            Assert.Null(opioids.Total);
            Assert.Null(opioids.Band);
            Assert.InRange(opioids.Running, 31, 33);
            Assert.Equal(39, responses.Score("alcohol").Total);
        });
        Assert.False(missing.IsComplete);
        Assert.True(declined.IsComplete);
    }

    [Fact]
    public void Declining_the_lifetime_question_is_not_a_no()
    {
        var responses = Used().Declining("lifetime.opioids").Responses;

        Assert.Equal(ItemState.Waiting, responses.StateOf("opioids.q2"));
        Assert.Null(responses.Score("opioids").Total);
        Assert.Equal(0, responses.Score("cannabis").Total);
        Assert.True(responses.IsComplete);
    }

    [Theory]
    [InlineData("never", null)]
    [InlineData("earlier", null)]
    [InlineData("recent", "up-to-4")]
    [InlineData("recent", "over-4")]
    public void Injecting_is_flagged_by_how_often_and_never_changes_a_score(string injected, string? days)
    {
        var sheet = Used("opioids").WithTheLeast().With("injecting.q8", injected);
        sheet = days is null ? sheet : sheet.With("injecting.days", days);

        Assert.Equal(0, sheet.Responses.Score("opioids").Total);
        Assert.Equal(
            days switch { null => [], "up-to-4" => ["injecting"], _ => ["injecting-often", "injecting"] },
            sheet.Responses.Flags.Select(flag => flag.Code));
    }

    [Fact]
    public void Recent_injecting_is_flagged_even_when_the_client_does_not_say_how_often()
    {
        var responses = Used("opioids").WithTheLeast().With("injecting.q8", "recent").Declining("injecting.days").Responses;

        Assert.Equal(["injecting"], responses.Flags.Select(flag => flag.Code));
    }

    [Fact]
    public void More_use_never_lowers_a_score_and_every_score_stays_in_its_range() =>
        Gen.Select(
            Gen.Int[0, 9].Select(i => Substances[i]), Gen.Int[1, 4], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 2],
            Gen.Int[0, 2])
            .Sample((substance, q2, q3, q4, q5, q6, q7) =>
            {
                var sheet = Answered(substance, q2, q3, q4, q5, q6, q7);
                var before = sheet.Responses.Score(substance).Total!.Value;
                Assert.InRange(before, 0, substance == "tobacco" ? 31 : 39);
                foreach (var term in sheet.Responses.Score(substance).Rule.Terms)
                {
                    var more = term.Item.Options.Where(option => option.Points > sheet.Responses.PointsOf(term.Item.Key));
                    Assert.All(more, option => Assert.True(
                        Answered(substance, q2, q3, q4, q5, q6, q7)
                            .With(term.Item.Key, option.Code).Responses
                            .Score(substance).Total > before));
                }
            });

    [Fact]
    public void With_any_question_open_there_is_never_a_total() =>
        Gen.Select(Gen.Int[0, 9].Select(i => Substances[i]), Gen.Int[1, 4], Gen.Int[0, 2], Gen.Int[0, 5], Gen.Bool)
            .Sample((substance, often, ever, open, declined) =>
            {
                var sheet = Answered(substance, often, often, often, often, ever, ever);
                var terms = sheet.Responses.Score(substance).Rule.Terms;
                var item = terms[open % terms.Count].Item.Key;

                var responses = (declined ? sheet.Declining(item) : sheet.Without(item)).Responses;

                Assert.Null(responses.Score(substance).Total);
                Assert.Null(responses.Score(substance).Band);
            });

    private static Sheet Answered(string substance, int q2, int q3, int q4, int q5, int q6, int q7)
    {
        var sheet = Used(substance)
            .With($"{substance}.q2", Frequency[q2]).With($"{substance}.q3", Frequency[q3]).With($"{substance}.q4", Frequency[q4])
            .With($"{substance}.q6", Ever[q6]).With($"{substance}.q7", Ever[q7]);

        return substance == "tobacco" ? sheet : sheet.With($"{substance}.q5", Frequency[q5]);
    }

    private static Sheet Used(params string[] used)
    {
        var sheet = new Sheet("ASSIST");
        foreach (var substance in Substances)
        {
            sheet.With($"lifetime.{substance}", used.Contains(substance) ? "yes" : "no");
        }

        return sheet;
    }
}
