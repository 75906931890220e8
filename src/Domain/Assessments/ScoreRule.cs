namespace CaseManager.Domain.Assessments;

/// <summary>How some answers make one number, and what the number means.</summary>
public sealed record ScoreRule
{
    public required string Code { get; init; }

    public required Wording Title { get; init; }

    public required IReadOnlyList<ScoreTerm> Terms { get; init; }

    public int MultiplyBy { get; init; } = 1;

    public MissingRule Missing { get; init; } = MissingRule.None;

    public required int Min { get; init; }

    public required int Max { get; init; }

    /// <summary>From the lowest up; empty when the number has no published bands.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    public IReadOnlyList<Cutoff> Cutoffs { get; init; } = [];

    public Band? BandOf(int total) => Bands.LastOrDefault(band => total >= band.From);

    /// <summary>The largest number that lies in a band.</summary>
    public int EndOf(Band band) => Bands.SkipWhile(other => other != band).Skip(1).FirstOrDefault()?.From - 1 ?? Max;
}

/// <summary>One item of a score. A reversed one counts the more, the less was answered.</summary>
public sealed record ScoreTerm(Item Item, bool Reversed)
{
    public int Least => Item.Kind is ItemKind.Number or ItemKind.Weeks ? Item.Min * Item.Values!.Value
        : Item.Kind is ItemKind.MultipleChoice ? Item.Options.Sum(option => Math.Min(0, option.Points))
        : Item.Options.Min(option => option.Points);

    public int Most => Item.Kind is ItemKind.Number or ItemKind.Weeks ? Item.Max * Item.Values!.Value
        : Item.Kind is ItemKind.MultipleChoice ? Item.Options.Sum(option => Math.Max(0, option.Points))
        : Item.Options.Max(option => option.Points);

    public int Count(int points) => Reversed ? Least + Most - points : points;
}

/// <summary>What becomes of a score when answers are missing: by default there is none.</summary>
public sealed record MissingRule(MissingKind Kind, int UpTo)
{
    public static MissingRule None { get; } = new(MissingKind.None, 0);
}

/// <summary>What the author of an instrument says about missing answers.</summary>
public enum MissingKind
{
    /// <summary>No total with any answer missing.</summary>
    None,

    /// <summary>Up to a number of missing answers are taken to be like the mean of the others.</summary>
    Prorate,

    /// <summary>Up to a number of missing answers count nothing.</summary>
    Ignore,
}

/// <summary>A range of a score with a name, a meaning in plain words, and what to do.</summary>
public sealed record Band
{
    public required string Code { get; init; }

    public required int From { get; init; }

    /// <summary>How many of three bars are filled: 1 low, 2 moderate, 3 high.</summary>
    public required int Level { get; init; }

    public required Wording Title { get; init; }

    public required Wording Meaning { get; init; }

    public IReadOnlyList<Offer> Offers { get; init; } = [];
}

/// <summary>A threshold from a study: from here on a test is called positive there.</summary>
public sealed record Cutoff(string Profile, int AtLeast, Wording Title);

/// <summary>What can be offered next.</summary>
public enum Offer
{
    /// <summary>Give information and go through a card of advice together.</summary>
    Advice,

    /// <summary>A short motivating conversation, here and now.</summary>
    BriefIntervention,

    /// <summary>Make a service referral.</summary>
    ServiceReferral,

    /// <summary>Agree on a day to do it again.</summary>
    Reassessment,

    /// <summary>Put a goal into the care plan.</summary>
    CarePlan,

    /// <summary>Do the full instrument of which this was the short one.</summary>
    FullInstrument,

    /// <summary>Ask for legal aid.</summary>
    LegalAid,
}

/// <summary>A finding in the answers that must not be overlooked at any total.</summary>
public sealed record FlagRule
{
    public required string Code { get; init; }

    public required FlagLevel Level { get; init; }

    public required Condition When { get; init; }

    public required Wording Title { get; init; }

    public required Wording Next { get; init; }

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>Within how many hours it must be acted on.</summary>
    public int? WithinHours { get; init; }

    /// <summary>The code of the instrument to do next.</summary>
    public string? Then { get; init; }
    /// <summary>The safety alert that it opens as soon as it is answered; null when it opens none.</summary>
    public AlertKind? Alert { get; init; }
}

/// <summary>How pressing a flag is.</summary>
public enum FlagLevel
{
    Notice,
    Important,
    Urgent,
}
