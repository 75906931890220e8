using System.Globalization;
using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

/// <summary>Answers for tests: <c>new Sheet("PHQ-9").With("mood.q1", "several")</c>.</summary>
internal sealed class Sheet(Instrument instrument)
{
    private readonly Dictionary<string, Answer> _answers = [];

    public Sheet(string instrument)
        : this(Instruments.Find(instrument)!)
    {
    }

    public Instrument Instrument => instrument;

    public ScoredResponses Responses => new(Instrument, _answers);

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
    public Sheet WithTheLeast() => WithEach(most: false);

    /// <summary>Every question that is asked, with the answer that counts the most.</summary>
    public Sheet WithTheMost() => WithEach(most: true);

    /// <summary>A score of exactly this much, when there are answers that give it.</summary>
    public Sheet Scoring(string score, int total)
    {
        var left = total;
        foreach (var term in Instrument.Scores.Single(rule => rule.Code == score).Terms)
        {
            // Leaves out no combination: takes the most that still lets the rest be reached.
            var best = Best(Instrument.Scores.Single(rule => rule.Code == score).Terms.SkipWhile(other => other != term).ToList(), left);
            With(term.Item.Key, best.Code);
            left -= term.Count(best.Points);
        }

        return left == 0 ? this : throw new InvalidOperationException($"{score} cannot be {total}.");
    }

    /// <summary>The answer that counts the least or the most for the score to which a question belongs, if it belongs to one.</summary>
    public string[] Extreme(Item item, bool most)
    {
        var up = most != Instrument.Scores.SelectMany(score => score.Terms).Any(term => term.Item == item && term.Reversed);
        if (item.Options.Count > 0)
        {
            return [(up ? item.Options.MaxBy(option => option.Points) : item.Options.MinBy(option => option.Points))!.Code];
        }

        return item.Kind is ItemKind.Number or ItemKind.Weeks
            ? [.. Enumerable.Repeat((up ? item.Max : item.Min).ToString(CultureInfo.InvariantCulture), item.Values!.Value)]
            : ["0"];
    }

    private static Option Best(List<ScoreTerm> terms, int total) =>
        terms[0].Item.Options.OrderByDescending(option => terms[0].Count(option.Points))
            .First(option => Reachable(terms.Skip(1), total - terms[0].Count(option.Points)));

    private static bool Reachable(IEnumerable<ScoreTerm> terms, int total)
    {
        HashSet<int> sums = [0];
        foreach (var term in terms)
        {
            sums = [.. sums.SelectMany(sum => term.Item.Options.Select(option => sum + term.Count(option.Points)))];
        }

        return sums.Contains(total);
    }

    private Sheet WithEach(bool most)
    {
        // One answer may bring up further questions.
        while (Responses.Unanswered.FirstOrDefault() is { } item)
        {
            With(item.Key, Extreme(item, most));
        }

        return this;
    }
}

internal static class ReadingExtensions
{
    public static Score Score(this ScoredResponses responses, string code) => responses.Scores.Single(score => score.Rule.Code == code);
}
