namespace CaseManager.Domain.Assessments;

/// <summary>
/// Something that answers can make true. It is true, false, or not yet known (null): what a client has not been asked, or did not
/// want to say, is never taken for a no.
/// </summary>
public abstract record Condition
{
    /// <summary>Whether it holds for what is known so far.</summary>
    public abstract bool? Holds(ScoredResponses responses);

    /// <summary>The keys of the items it asks about.</summary>
    public abstract IEnumerable<string> Items { get; }

    /// <summary>The codes of the scores it asks about.</summary>
    public virtual IEnumerable<string> Scores => [];
}

/// <summary>One of these answers was given.</summary>
public sealed record AnswerIs(string Item, IReadOnlyList<string> Options) : Condition
{
    public override bool? Holds(ScoredResponses responses) => responses.StateOf(Item) switch
    {
        ItemState.Skipped => false,
        ItemState.Waiting => null,
        ItemState.Asked => responses.AnswerTo(Item) is { Declined: false } answer ? answer.Values.Any(Options.Contains) : null,
    };

    public override IEnumerable<string> Items => [Item];
}

/// <summary>An answer counts at least this much.</summary>
public sealed record AnswerAtLeast(string Item, int Points) : Condition
{
    public override bool? Holds(ScoredResponses responses) => responses.StateOf(Item) switch
    {
        ItemState.Skipped => false,
        ItemState.Waiting => null,
        ItemState.Asked => responses.PointsOf(Item) is { } points ? points >= Points : null,
    };

    public override IEnumerable<string> Items => [Item];
}

/// <summary>A total is at least this much; a score without a total is not known.</summary>
public sealed record TotalAtLeast(string Score, int Points) : Condition
{
    public override bool? Holds(ScoredResponses responses) => responses.TotalOf(Score) is { } total ? total >= Points : null;

    public override IEnumerable<string> Items => [];

    public override IEnumerable<string> Scores => [Score];
}

/// <summary>At least so many of these hold: all of them, any of them, three of them.</summary>
public sealed record AtLeast(int Count, IReadOnlyList<Condition> Of) : Condition
{
    public override bool? Holds(ScoredResponses responses)
    {
        var truths = Of.Select(condition => condition.Holds(responses)).ToList();
        var yes = truths.Count(truth => truth is true);
        var unknown = truths.Count(truth => truth is null);

        return yes >= Count ? true : yes + unknown >= Count ? null : false;
    }

    public override IEnumerable<string> Items => Of.SelectMany(condition => condition.Items);

    public override IEnumerable<string> Scores => Of.SelectMany(condition => condition.Scores);
}

/// <summary>This does not hold.</summary>
public sealed record Not(Condition Of) : Condition
{
    public override bool? Holds(ScoredResponses responses) => !Of.Holds(responses);

    public override IEnumerable<string> Items => Of.Items;

    public override IEnumerable<string> Scores => Of.Scores;
}
