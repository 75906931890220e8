using System.Globalization;

namespace CaseManager.Domain.Assessments;

/// <summary>Whether a question is to be asked.</summary>
public enum ItemState
{
    Asked,

    /// <summary>The definition leaves it out, because of another answer.</summary>
    Skipped,

    /// <summary>Whether it is asked depends on something not answered.</summary>
    Waiting,
}

/// <summary>One score as far as the answers go.</summary>
/// <param name="Running">What the answers so far count; provisional until there is a total.</param>
/// <param name="Answered">How many of the questions that count have an answer or were rightly left out.</param>
/// <param name="Total">The score; null while answers are missing that the instrument cannot do without.</param>
/// <param name="NotAsked">All its questions were left out by the definition.</param>
public sealed record Score(ScoreRule Rule, int Running, int Answered, int Count, int? Total, bool NotAsked)
{
    /// <summary>The band of the total. A running score has none.</summary>
    public Band? Band => Total is { } total ? Rule.BandOf(total) : null;
}

/// <summary>
/// What a set of answers means by the definition of its instrument: what is asked, what is missing, what it scores, what it flags.
/// </summary>
public sealed class ScoredResponses
{
    private readonly IReadOnlyDictionary<string, Answer> _answers;
    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<string, ItemState> _states = [];
    private readonly Dictionary<string, ItemState> _sections = [];

    public ScoredResponses(Instrument instrument, IReadOnlyDictionary<string, Answer> answers)
    {
        Instrument = instrument;
        _answers = answers;
        _items = instrument.Items.ToDictionary(item => item.Key);
        // Conditions ask only about what comes before, so one pass in order settles everything.
        foreach (var section in instrument.Sections)
        {
            var ofSection = Settle(section.ShowIf, null);
            _sections[section.Code] = ofSection;
            foreach (var item in section.Items)
            {
                _states[item.Key] = ofSection is ItemState.Asked ? Settle(item.ShowIf, item.SkipIf) : ofSection;
            }
        }

        Scores = [.. instrument.Scores.Select(Sum)];
        Flags = [.. instrument.Flags.Where(flag => flag.When.Holds(this) is true)];
    }

    public Instrument Instrument { get; }

    public IReadOnlyList<Score> Scores { get; }

    /// <summary>What was found, whether or not everything is answered.</summary>
    public IReadOnlyList<FlagRule> Flags { get; }

    /// <summary>Required questions that are asked and have neither an answer nor a refusal, and those that wait for one of them.</summary>
    public IEnumerable<Item> Unanswered => Instrument.Items.Where(item =>
        item.Required && _states[item.Key] is ItemState.Asked && !_answers.ContainsKey(item.Key));

    /// <summary>Nothing is left to ask.</summary>
    public bool IsComplete => !Unanswered.Any();

    public ItemState StateOf(string item) => _states[item];

    public ItemState StateOf(Section section) => _sections[section.Code];

    public Answer? AnswerTo(string item) => _answers.GetValueOrDefault(item);

    /// <summary>What the answer to a question counts; null when there is none, or the client did not want to answer.</summary>
    public int? PointsOf(string item)
    {
        if (StateOf(item) is not ItemState.Asked)
        {
            return StateOf(item) is ItemState.Skipped ? _items[item].SkippedPoints : null;
        }

        return AnswerTo(item) is not { Declined: false } answer ? null
            : _items[item].Kind is ItemKind.Number or ItemKind.Weeks
                ? answer.Values.Sum(value => int.Parse(value, CultureInfo.InvariantCulture))
            : _items[item].Options.Where(option => answer.Values.Contains(option.Code)).Sum(option => option.Points);
    }

    public int? TotalOf(string score) => Scores.FirstOrDefault(other => other.Rule.Code == score)?.Total;

    private ItemState Settle(Condition? showIf, Condition? skipIf) =>
        skipIf?.Holds(this) is true ? ItemState.Skipped
        : showIf is null ? ItemState.Asked
        : showIf.Holds(this) switch { true => ItemState.Asked, false => ItemState.Skipped, null => ItemState.Waiting };

    private Score Sum(ScoreRule rule)
    {
        var counted = rule.Terms
            .Select(term => (term.Item, points: CountOf(term)))
            .Where(pair => StateOf(pair.Item.Key) is not ItemState.Skipped || pair.points is not null)
            .ToList();
        var known = counted.Where(pair => pair.points is not null).Sum(pair => pair.points!.Value);
        var answered = counted.Count(pair => pair.points is not null);
        var missing = counted.Count - answered;
        var notAsked = rule.Terms.All(term => StateOf(term.Item.Key) is ItemState.Skipped);

        int? sum = (rule.Missing.Kind, missing) switch
        {
            (_, 0) => known,
            (MissingKind.None, _) => null,
            _ when missing > rule.Missing.UpTo || answered == 0 => null,
            (MissingKind.Prorate, _) => (int)Math.Round((decimal)known * counted.Count / answered, MidpointRounding.AwayFromZero),
            (MissingKind.Ignore, _) => known,
            _ => null,
        };

        return new(rule, known * rule.MultiplyBy, answered, counted.Count, sum * rule.MultiplyBy, notAsked);
    }

    private int? CountOf(ScoreTerm term) =>
        PointsOf(term.Item.Key) is not { } points ? null : StateOf(term.Item.Key) is ItemState.Asked ? term.Count(points) : points;
}
