using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Legal;

/// <summary>Whether something has to be done in time, or a time simply runs.</summary>
public enum ClockKind
{
    Deadline,

    /// <summary>How long a measure lasts or a paper is valid.</summary>
    Term,
}

/// <summary>The effect of force majeure on the time.</summary>
public enum ForceMajeureRule
{
    /// <summary>Nothing, as far as the texts read say.</summary>
    None,

    /// <summary>The time begins anew once it is over.</summary>
    Restarts,
}

/// <summary>What becomes of a length in days, months or years whose last day is a day off.</summary>
public enum LastDayRule
{
    /// <summary>It ends on that day all the same.</summary>
    Stays,

    /// <summary>It ends with the next working day: Civil Code 2015, Article 148(5).</summary>
    NextWorkingDay,
}

/// <summary>On which side of its event a clock runs.</summary>
public enum ClockDirection
{
    /// <summary>From the event on.</summary>
    After,

    /// <summary>Up to so many hours before an event that is to come: by then something has to be ready.</summary>
    Before,
}

/// <summary>Who has to act within the time.</summary>
public enum ActingParty
{
    Client,
    Police,
    Clinic,
    Programme,
}

/// <summary>How sure we are of a rule.</summary>
public enum SourceKind
{
    /// <summary>Read in the text of the law itself.</summary>
    PrimaryText,

    /// <summary>As told by another person.</summary>
    SecondarySource,

    /// <summary>The programme's own rule.</summary>
    ProgrammeRule,
}

/// <summary>How long, counted how, where it ends, and what an event beyond control does to it.</summary>
public sealed record ClockLength(int Length, ClockUnit Unit, LastDayRule LastDay, ForceMajeureRule ForceMajeure);

/// <summary>What a rule is called and what it means for a client, in one language.</summary>
public sealed record ClockWords(string Name, string AtStake, string ToDo);

/// <summary>Where a rule stands, when that text was read, and whether a lawyer has looked at it.</summary>
public sealed record LegalSource(string Law, string Article, SourceKind Kind, DateOnly ReadOn, DateOnly? ReviewedOn, string? ReviewedBy);

/// <summary>
/// One version of a statutory clock, or of one of the programme's own. It is data: an administrator writes the next version, and what began
/// under an earlier one keeps it.
/// </summary>
public sealed class ClockRule
{
    /// <summary>So long a laboratory has to tell the result of an HIV test.</summary>
    public const string LaboratoryResult = "K16";

    /// <summary>So long the programme has to tell the authority of a breach of personal data.</summary>
    public const string BreachNotice = "K17";

    private ClockRule()
    {
    }

    /// <summary>The name under which it is known, such as K4.</summary>
    public string Code { get; private init; } = null!;

    public int Version { get; private init; }

    /// <summary>The event that starts it; null when no event of a client does.</summary>
    public LegalEventKind? Trigger { get; private init; }

    public ClockKind Kind { get; private init; }

    public ActingParty Acts { get; private init; }

    public int Length { get; private init; }

    public ClockUnit Unit { get; private init; }

    public LastDayRule LastDay { get; private init; }

    public ClockDirection Direction { get; private init; }

    public ForceMajeureRule ForceMajeure { get; private init; }

    public string NameVi { get; private init; } = null!;

    public string NameEn { get; private init; } = null!;

    public string AtStakeVi { get; private init; } = null!;

    public string AtStakeEn { get; private init; } = null!;

    public string ToDoVi { get; private init; } = null!;

    public string ToDoEn { get; private init; } = null!;

    /// <summary>The law with its number, and so its version.</summary>
    public string Law { get; private init; } = null!;

    public string Article { get; private init; } = null!;

    public SourceKind SourceKind { get; private init; }

    public DateOnly ReadOn { get; private init; }

    /// <summary>When a Vietnamese lawyer reviewed it; null when none has.</summary>
    public DateOnly? ReviewedOn { get; private init; }

    public string? ReviewedBy { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day of events that it applies to; null while it is the present one.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Who wrote this version; null for those that came with the product.</summary>
    public Id<Account>? RecordedBy { get; private init; }

    public bool AppliesOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public DateTimeOffset DueAt(DateTimeOffset from, WorkingCalendar calendar) =>
        StatutoryClock.DueAt(from, Length, Unit, LastDay, calendar);

    /// <summary>
    /// From when until when the clock of an event runs; nothing when the event it leads to is over. One that would be over before the event
    /// was written down runs up to the event itself.
    /// </summary>
    public (DateTimeOffset From, DateTimeOffset DueAt)? Runs(DateTimeOffset at, DateTimeOffset recordedAt, WorkingCalendar calendar) =>
        Direction switch
        {
            ClockDirection.After => (at, DueAt(at, calendar)),
            ClockDirection.Before when at <= recordedAt => null,
            ClockDirection.Before => (recordedAt, at.AddHours(-Length) is var ready && ready > recordedAt ? ready : at),
        };

    /// <summary>The rule as it is from a day on. What it is about, who acts and what starts it stay.</summary>
    public ClockRule Replace(
        ClockLength length, ClockWords vietnamese, ClockWords english, LegalSource source, DateOnly from, Id<Account> by)
    {
        if (length.LastDay is LastDayRule.NextWorkingDay
            && length.Unit is not (ClockUnit.CalendarDays or ClockUnit.Months or ClockUnit.Years))
        {
            throw new RuleBrokenException("Legal.Rule.LastDayOfDays");
        }

        if (Direction is ClockDirection.Before && length.Unit is not ClockUnit.Hours)
        {
            throw new RuleBrokenException("Legal.Rule.HoursBefore");
        }

        if (from <= ValidFrom)
        {
            throw new RuleBrokenException("Legal.Rule.NotLaterThanPresent", ValidFrom);
        }

        ValidTo = from.AddDays(-1);

        return new()
        {
            Code = Code,
            Version = Version + 1,
            Trigger = Trigger,
            Kind = Kind,
            Acts = Acts,
            Length = length.Length,
            Unit = length.Unit,
            LastDay = length.LastDay,
            Direction = Direction,
            ForceMajeure = length.ForceMajeure,
            NameVi = vietnamese.Name,
            NameEn = english.Name,
            AtStakeVi = vietnamese.AtStake,
            AtStakeEn = english.AtStake,
            ToDoVi = vietnamese.ToDo,
            ToDoEn = english.ToDo,
            Law = source.Law,
            Article = source.Article,
            SourceKind = source.Kind,
            ReadOn = source.ReadOn,
            ReviewedOn = source.ReviewedOn,
            ReviewedBy = source.ReviewedBy,
            ValidFrom = from,
            RecordedBy = by,
        };
    }
}
