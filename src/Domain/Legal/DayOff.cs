namespace CaseManager.Domain.Legal;

/// <summary>How a day differs from what its weekday says.</summary>
public enum DayOffKind
{
    /// <summary>A public holiday, or a day off in place of one.</summary>
    Holiday,

    /// <summary>A Saturday that is worked instead of another day.</summary>
    WorkedInstead,
}

/// <summary>
/// A day of Vietnam's calendar that working days are counted by, with where it was read. The fixed ones are law; Tết and swapped days are
/// announced each year.
/// </summary>
public sealed class DayOff
{
    private DayOff()
    {
    }

    public Id<DayOff> Id { get; private init; }

    public DateOnly Day { get; private init; }

    public DayOffKind Kind { get; private init; }

    public string NameVi { get; private init; } = null!;

    public string NameEn { get; private init; } = null!;

    public string Source { get; private init; } = null!;

    /// <summary>Not yet announced, or not yet compared with the announcement.</summary>
    public bool Provisional { get; private init; }

    public static DayOff Of(Id<DayOff> id, DateOnly day, DayOffKind kind, string nameVi, string nameEn, string source, bool provisional) =>
        new() { Id = id, Day = day, Kind = kind, NameVi = nameVi, NameEn = nameEn, Source = source, Provisional = provisional };
}
