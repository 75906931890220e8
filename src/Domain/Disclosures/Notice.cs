namespace CaseManager.Domain.Disclosures;

/// <summary>
/// One version of the words that go with everything that leaves the programme: that it may not be used against a person or passed on.
/// </summary>
public sealed class Notice
{
    private Notice()
    {
    }

    public string Version { get; private init; } = null!;

    public string WordsVi { get; private init; } = null!;

    public string WordsEn { get; private init; } = null!;

    /// <summary>Where the words come from, and who checked them.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>No lawyer has checked the words yet.</summary>
    public bool Draft { get; private init; }

    /// <summary>The day from which this version goes out.</summary>
    public DateOnly ValidFrom { get; private init; }
}
