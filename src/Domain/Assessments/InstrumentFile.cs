using System.Text.Json.Serialization;

namespace CaseManager.Domain.Assessments;

/// <summary>
/// An instrument as it is written down in <c>Definitions/*.json</c>; <see cref="InstrumentReader"/> says what each part means.
/// </summary>
internal sealed record InstrumentFile(
    string Code, string Version, DataCategory Category, int Order, Wording Title, Wording Intro, Wording Notice,
    Wording Source, Wording Licence, int Minutes, IReadOnlyList<SectionFile> Sections)
{
    /// <summary>Where an editor finds what may be written; the reader has no use for it.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public int? FollowUpMonths { get; init; }

    public AnswerRetention Keeps { get; init; }

    /// <summary>Lists that a section, its items or a score are repeated over, such as ten substances.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RepeatFile>> Repeats { get; init; } =
        new Dictionary<string, IReadOnlyList<RepeatFile>>();

    /// <summary>Sets of answers that several items share.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<OptionFile>> AnswerSets { get; init; } =
        new Dictionary<string, IReadOnlyList<OptionFile>>();

    /// <summary>Sets of bands that several scores share.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<BandFile>> BandSets { get; init; } = new Dictionary<string, IReadOnlyList<BandFile>>();

    public IReadOnlyList<ScoreFile> Scores { get; init; } = [];

    public IReadOnlyList<FlagFile> Flags { get; init; } = [];
}

/// <summary>One of the things a section is repeated over; {code}, {name} and {examples} stand for it.</summary>
internal sealed record RepeatFile(string Code, Wording Name, Wording Examples);

internal sealed record SectionFile(string Code, Wording Title, IReadOnlyList<ItemFile> Items)
{
    public string? Each { get; init; }

    public Wording? Intro { get; init; }

    public ConditionFile? ShowIf { get; init; }
}

internal sealed record ItemFile(string Code, ItemKind Kind, Wording Text)
{
    public string? Each { get; init; }

    /// <summary>The repeats that this item is not asked of.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    public Wording? Hint { get; init; }

    public string? Number { get; init; }

    public bool Required { get; init; } = true;

    /// <summary>The name of a set of answers.</summary>
    public string? Answers { get; init; }

    public IReadOnlyList<OptionFile>? Options { get; init; }

    /// <summary>What each answer counts, in the order of the answers; for yes/no, yes first.</summary>
    public IReadOnlyList<int>? Points { get; init; }

    public ConditionFile? ShowIf { get; init; }

    public ConditionFile? SkipIf { get; init; }

    public Wording? When { get; init; }

    public int? SkippedPoints { get; init; }

    public int? Min { get; init; }

    public int? Max { get; init; }

    public Wording? Unit { get; init; }

    public bool FutureAllowed { get; init; }
}

internal sealed record OptionFile(string Code, Wording Text)
{
    public int? Points { get; init; }

    public bool Exclusive { get; init; }
}

/// <summary>Exactly one of: item with is or atLeast; score with atLeast; all; any; not; of with atLeast.</summary>
internal sealed record ConditionFile
{
    public string? Item { get; init; }

    /// <summary>The repeats to look at all of: any of them makes it hold.</summary>
    public string? AnyOf { get; init; }

    public IReadOnlyList<string>? Is { get; init; }

    public int? AtLeast { get; init; }

    public string? Score { get; init; }

    public IReadOnlyList<ConditionFile>? All { get; init; }

    public IReadOnlyList<ConditionFile>? Any { get; init; }

    public IReadOnlyList<ConditionFile>? Of { get; init; }

    public ConditionFile? Not { get; init; }
}

internal sealed record ScoreFile(string Code, Wording Title, IReadOnlyList<string> Items, IReadOnlyList<int> Range)
{
    public string? Each { get; init; }

    /// <summary>Those of the items that count the other way round.</summary>
    public IReadOnlyList<string> Reversed { get; init; } = [];

    public int MultiplyBy { get; init; } = 1;

    public MissingFile? Missing { get; init; }

    /// <summary>The name of a set of bands.</summary>
    public string? Bands { get; init; }

    /// <summary>Another set of bands for some of the repeats.</summary>
    public IReadOnlyDictionary<string, string> BandsFor { get; init; } = new Dictionary<string, string>();

    /// <summary>Another range for some of the repeats.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> RangeFor { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    public IReadOnlyList<CutoffFile> Cutoffs { get; init; } = [];
}

internal sealed record MissingFile(MissingKind Rule, int UpTo);

internal sealed record BandFile(string Code, int From, int Level, Wording Title, Wording Meaning)
{
    public IReadOnlyList<Offer> Offers { get; init; } = [];
}

internal sealed record CutoffFile(string Profile, int AtLeast, Wording Title);

internal sealed record FlagFile(string Code, FlagLevel Level, ConditionFile When, Wording Title, Wording Next)
{
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    public int? WithinHours { get; init; }

    public string? Then { get; init; }
    /// <summary>The kind of safety alert that it opens.</summary>
    public AlertKind? Alert { get; init; }
}
