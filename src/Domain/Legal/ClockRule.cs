using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Legal;

/// <summary>Whether something has to be done in time, or a time simply runs.</summary>
public enum ClockKind
{
    Deadline,

    /// <summary>How long a measure lasts or a paper is valid.</summary>
    Term,
}

/// <summary>What an event beyond anybody's control does to the time.</summary>
public enum ForceMajeureRule
{
    /// <summary>Nothing, as far as the texts read say.</summary>
    None,

    /// <summary>The time begins anew once it is over.</summary>
    Restarts,
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

    /// <summary>As told by somebody else.</summary>
    SecondarySource,

    /// <summary>The programme's own rule.</summary>
    ProgrammeRule,
}

/// <summary>How long, counted how, and what an event beyond control does to it.</summary>
public sealed record ClockLength(int Length, ClockUnit Unit, ForceMajeureRule ForceMajeure);

/// <summary>What a rule is called and what it means for a client, in one language.</summary>
public sealed record ClockWords(string Name, string AtStake, string ToDo);

/// <summary>Where a rule stands, when that text was read, and whether a lawyer has looked at it.</summary>
public sealed record LegalSource(string Law, string Article, SourceKind Kind, DateOnly ReadOn, DateOnly? ReviewedOn, string? ReviewedBy);

/// <summary>
/// One version of a statutory clock, or of one of the programme's own. It is data: an administrator writes the next version, and what began under an
/// earlier one keeps it.
/// </summary>
public sealed class ClockRule
{
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

    /// <summary>When a Vietnamese lawyer looked at it; null when nobody has.</summary>
    public DateOnly? ReviewedOn { get; private init; }

    public string? ReviewedBy { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day of events that it applies to; null while it is the present one.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Who wrote this version; null for those that came with the product.</summary>
    public Id<Account>? RecordedBy { get; private init; }

    public bool AppliesOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public DateTimeOffset DueAt(DateTimeOffset from, WorkingCalendar calendar) => StatutoryClock.DueAt(from, Length, Unit, calendar);

    /// <summary>The rule as it is from a day on. What it is about, who acts and what starts it stay.</summary>
    public ClockRule Replace(ClockLength length, ClockWords vietnamese, ClockWords english, LegalSource source, DateOnly from, Id<Account> by)
    {
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
