using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

/// <summary>Answers for tests: <c>new Sheet("PHQ-9").With("mood.q1", "several")</c>.</summary>
internal sealed class Sheet(string instrument)
{
    private readonly Dictionary<string, Answer> _answers = [];

    public Instrument Instrument { get; } = Instruments.Find(instrument)!;

    public Reading Reading => new(Instrument, _answers);

    public Sheet With(string item, params string[] values)
    {
        _answers[item] = Answer.Of(values);

        return this;
    }

    public Sheet Declining(params string[] items)
    {
        foreach (var item in items)
        {
            _answers[item] = Answer.DoesNotWantTo;
        }

        return this;
    }

    public Sheet Without(params string[] items)
    {
        foreach (var item in items)
        {
            _answers.Remove(item);
        }

        return this;
    }

    /// <summary>Every question that is asked, with the answer that counts the least.</summary>
    public Sheet WithTheLeast() => WithEach(item => item.Options.MinBy(option => option.Points)!.Code);

    /// <summary>Every question that is asked, with the answer that counts the most.</summary>
    public Sheet WithTheMost() => WithEach(item => item.Options.MaxBy(option => option.Points)!.Code);

    /// <summary>A score of exactly this much, when there are answers that give it.</summary>
    public Sheet Scoring(string score, int total)
    {
        var left = total;
        foreach (var term in Instrument.Scores.Single(rule => rule.Code == score).Terms)
        {
            // Leaves out no combination: takes the most that still lets the rest be reached.
            var best = Best(Instrument.Scores.Single(rule => rule.Code == score).Terms.SkipWhile(other => other != term).ToList(), left);
            With(term.Item.Key, best.Code);
            left -= best.Points;
        }

        return left == 0 ? this : throw new InvalidOperationException($"{score} cannot be {total}.");
    }

    private static Option Best(List<ScoreTerm> terms, int total) =>
        terms[0].Item.Options.OrderByDescending(option => option.Points).First(option => Reachable(terms.Skip(1), total - option.Points));

    private static bool Reachable(IEnumerable<ScoreTerm> terms, int total)
    {
        HashSet<int> sums = [0];
        foreach (var term in terms)
        {
            sums = [.. sums.SelectMany(sum => term.Item.Options.Select(option => sum + option.Points))];
        }

        return sums.Contains(total);
    }

    private Sheet WithEach(Func<Item, string> choose)
    {
        // One answer may bring up further questions.
        while (Reading.Unanswered.FirstOrDefault() is { } item)
        {
            With(item.Key, item.Options.Count > 0 ? choose(item) : item.Min.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return this;
    }
}

internal static class ReadingExtensions
{
    public static Score Score(this Reading reading, string code) => reading.Scores.Single(score => score.Rule.Code == code);
}
