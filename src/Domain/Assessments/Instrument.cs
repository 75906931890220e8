namespace CaseManager.Domain.Assessments;

/// <summary>One version of a questionnaire, as it is asked and scored. It is data: see <see cref="InstrumentReader"/>.</summary>
public sealed record Instrument
{
    /// <summary>The name under which answers are kept, such as ASSIST.</summary>
    public required string Code { get; init; }

    public required string Version { get; init; }

    /// <summary>Which side of the barrier its answers lie on.</summary>
    public required DataCategory Category { get; init; }

    /// <summary>Its place in the list of instruments.</summary>
    public required int Order { get; init; }

    public required Wording Title { get; init; }

    /// <summary>The title without what it explains: ASSIST.</summary>
    public Wording ShortTitle => new(Title.Vi.Split(':')[0], Title.En.Split(':')[0]);

    /// <summary>What the client is told before the first question.</summary>
    public required Wording Intro { get; init; }

    /// <summary>What the result is and is not, shown on the form and beside every result.</summary>
    public required Wording Notice { get; init; }

    public required Wording Source { get; init; }

    public required Wording Licence { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>After how many months it is due again; null when only asked once.</summary>
    public int? FollowUpMonths { get; init; }

    /// <summary>What is kept of the answers.</summary>
    public AnswerRetention Keeps { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public IReadOnlyList<ScoreRule> Scores { get; init; } = [];

    public IReadOnlyList<FlagRule> Flags { get; init; } = [];

    public IEnumerable<Item> Items => Sections.SelectMany(section => section.Items);

    public Item? Find(string key) => Items.FirstOrDefault(item => item.Key == key);
}

/// <summary>What is kept of the answers.</summary>
public enum AnswerRetention
{
    Everything,

    /// <summary>Only the scores, and never an answer, not even for a moment: one by itself could harm the client.</summary>
    TotalOnly,
}

/// <summary>Questions that belong on one page.</summary>
public sealed record Section
{
    public required string Code { get; init; }

    public required Wording Title { get; init; }

    public Wording? Intro { get; init; }

    /// <summary>The section is asked only when this holds.</summary>
    public Condition? ShowIf { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }
}

/// <summary>How a question is answered.</summary>
public enum ItemKind
{
    SingleChoice,
    YesNo,
    MultipleChoice,
    Number,

    /// <summary>On how many days of each of the last four weeks, 0 to 7; the four are added up.</summary>
    Weeks,

    Date,
    ShortText,
}

/// <summary>One question.</summary>
public sealed record Item
{
    /// <summary>The name under which its answer is kept: the section's code, a dot, its own.</summary>
    public required string Key { get; init; }

    public required ItemKind Kind { get; init; }

    public required Wording Text { get; init; }

    public Wording? Hint { get; init; }

    /// <summary>Its number on the printed form, where it has one.</summary>
    public string? Number { get; init; }

    /// <summary>Whether the assessment counts as incomplete without an answer (a refusal is one).</summary>
    public bool Required { get; init; } = true;

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Asked only once this is known to hold.</summary>
    public Condition? ShowIf { get; init; }

    /// <summary>Asked unless this is known to hold.</summary>
    public Condition? SkipIf { get; init; }

    /// <summary>In words, when the question is asked, for paper and for a form without script.</summary>
    public Wording? When { get; init; }

    /// <summary>What the question counts in a score when the definition skips it.</summary>
    public int? SkippedPoints { get; init; }

    /// <summary>The smallest and largest number that can be an answer.</summary>
    public int Min { get; init; }

    public int Max { get; init; } = int.MaxValue;

    public Wording? Unit { get; init; }

    /// <summary>Whether a day after today can be an answer.</summary>
    public bool FutureAllowed { get; init; }

    /// <summary>How many values an answer has: one, one a week, or as many as were chosen (null).</summary>
    public int? Values => Kind switch { ItemKind.MultipleChoice => null, ItemKind.Weeks => Weeks, _ => 1 };

    /// <summary>How many weeks a counter by weeks has.</summary>
    public const int Weeks = 4;
}

/// <summary>One answer that can be chosen, and what it counts.</summary>
public sealed record Option(string Code, Wording Text, int Points)
{
    /// <summary>Chosen, it is the only one ("none of these").</summary>
    public bool Exclusive { get; init; }
}
