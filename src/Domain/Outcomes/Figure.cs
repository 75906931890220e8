namespace CaseManager.Domain.Outcomes;

/// <summary>How much of a count leaves the building.</summary>
public enum Publication
{
    /// <summary>The number itself.</summary>
    Shown,

    /// <summary>Only that it is between 1 and 4.</summary>
    Small,

    /// <summary>Nothing: with it, a small number somewhere else could be worked out.</summary>
    Withheld,
}

/// <summary>One count of people. The same figure may stand in several tables; hidden in one, it is hidden in all.</summary>
public sealed class Figure(int count)
{
    /// <summary>Counts from 1 up to, not including, this one are never shown.</summary>
    public const int SmallestShown = 5;

    /// <summary>A rate is shown only over at least so many people.</summary>
    public const int SmallestDenominator = 10;

    /// <summary>The true count, for the programme's own arithmetic; readers get <see cref="Number"/>.</summary>
    internal int Count => count;

    /// <summary>How much of it may be shown.</summary>
    public Publication Publication { get; private set; } = Publication.Shown;

    /// <summary>The count when it may be shown, otherwise nothing.</summary>
    public int? Number => Publication == Publication.Shown ? Count : null;

    internal bool IsSmall => Count is > 0 and < SmallestShown;

    internal bool IsShown => Publication == Publication.Shown;

    /// <summary>The least that a reader of the published figure knows it to be.</summary>
    internal int AtLeast => Publication switch
    {
        Publication.Shown => Count,
        Publication.Small => 1,
        Publication.Withheld => Count >= SmallestShown ? SmallestShown : 0,
    };

    /// <summary>The most that a reader of the published figure knows it to be.</summary>
    internal int AtMost => Publication switch
    {
        Publication.Shown => Count,
        Publication.Small => SmallestShown - 1,
        Publication.Withheld => int.MaxValue,
    };

    /// <summary>
    /// The middle of the times of the people counted here; nothing unless the count itself is shown, and enough times are known.
    /// </summary>
    public double? MedianOf(IReadOnlyCollection<int> times)
    {
        ArgumentNullException.ThrowIfNull(times);

        if (Number is null || times.Count < SmallestShown)
        {
            return null;
        }

        int[] sorted = [.. times.Order()];

        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }

    internal bool Hide()
    {
        if (!IsShown)
        {
            return false;
        }

        Publication = IsSmall ? Publication.Small : Publication.Withheld;

        return true;
    }

    internal bool Withhold()
    {
        var changed = Publication != Publication.Withheld;
        Publication = Publication.Withheld;

        return changed;
    }
}
