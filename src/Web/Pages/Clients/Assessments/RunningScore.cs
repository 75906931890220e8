using CaseManager.Application.Texts;
using CaseManager.Domain.Assessments;

namespace CaseManager.Web.Pages.Clients.Assessments;

/// <summary>A provisional score as the panel beside the questions shows it.</summary>
/// <param name="Answered">In words: how many of the questions that count are answered.</param>
/// <param name="Place">Where the needle of the gauge stands, in hundredths.</param>
/// <param name="BandFrom">Where the band begins in which it lies; null while nothing is answered.</param>
public sealed record RunningScore(int Points, string Answered, int Place, int? BandFrom)
{
    public static RunningScore Of(Score score) => new(
        score.Running,
        Text.T("Assessments.Fill.Answered", score.Answered, score.Count),
        PlaceOf(score.Running, score.Rule),
        score.Answered > 0 ? score.Rule.BandOf(score.Running)?.From : null);

    /// <summary>The scores to which a part contributes.</summary>
    public static IEnumerable<Score> BesideOf(Section section, ScoredResponses responses) =>
        responses.Scores.Where(score => score.Rule.Terms.Any(term => section.Items.Contains(term.Item)));

    /// <summary>Where a number lies between the smallest and the largest score, in hundredths.</summary>
    public static int PlaceOf(int number, ScoreRule rule) => (int)Math.Round(100m * (number - rule.Min) / (rule.Max - rule.Min));
}
