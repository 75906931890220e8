namespace CaseManager.Domain.Outcomes;

/// <summary>How an indicator is written.</summary>
public enum IndicatorUnit
{
    /// <summary>A number of people.</summary>
    People,

    /// <summary>A share of people.</summary>
    Share,

    /// <summary>The middle of waiting times, in hours.</summary>
    Hours,

    /// <summary>The middle of waiting times, in days.</summary>
    Days,
}

/// <summary>
/// An indicator of the programme. Its name and its definition in both languages stand in the texts under its code
/// (<c>Outcomes.Indicator.R1.Name</c>, <c>Outcomes.Indicator.R1.Definition</c>) and are shown beside every number.
/// There is none by officer, and there never will be: a figure per officer is the beginning of a quota.
/// </summary>
public sealed record Indicator(string Code, IndicatorUnit Unit, string Measured, string? OutOf = null)
{
    public static readonly Indicator Introductions = new("R1", IndicatorUnit.People, Measure.Introduced);
    public static readonly Indicator ContactRate = new("R3", IndicatorUnit.Share, Measure.Contacted, Measure.Introduced);
    public static readonly Indicator TimeToContact = new("R4", IndicatorUnit.Hours, Measure.Contacted);
    public static readonly Indicator EnrolmentRate = new("R6", IndicatorUnit.Share, Measure.Consented, Measure.Contacted);
    public static readonly Indicator ReferralsMade = new("S1", IndicatorUnit.Share, Measure.Referred, Measure.Consented);
    public static readonly Indicator StartRate = new("S3", IndicatorUnit.Share, Measure.Started, Measure.Referred);
    public static readonly Indicator TimeToStart = new("S4", IndicatorUnit.Days, Measure.Started);
    public static readonly Indicator Methadone = new("S1M", IndicatorUnit.Share, Measure.Methadone, Measure.Consented);
    public static readonly Indicator Recovery = new("S1R", IndicatorUnit.Share, Measure.Recovery, Measure.Consented);
    public static readonly Indicator Neither = new("S1N", IndicatorUnit.Share, Measure.Neither, Measure.Consented);

    /// <summary>All of them, in the order in which reports define them.</summary>
    public static readonly IReadOnlyList<Indicator> All =
    [
        Introductions, ContactRate, TimeToContact, EnrolmentRate, ReferralsMade, StartRate, TimeToStart, Methadone, Recovery, Neither,
    ];
}
