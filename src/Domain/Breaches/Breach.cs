using CaseManager.Domain.Accounts;
using CaseManager.Domain.Legal;

namespace CaseManager.Domain.Breaches;

/// <summary>A kind of data that a breach concerns.</summary>
public enum BreachedData
{
    Identity,
    Contact,
    Health,
    Hiv,
    Legal,
    Care,

    /// <summary>Who may sign in, passwords, sessions.</summary>
    Accounts,
}

/// <summary>How the notice to the authority stands.</summary>
public enum BreachState
{
    ToTell,

    /// <summary>The time is up, and the authority has not been told.</summary>
    Overdue,
    ToldInTime,
    ToldLate,
}

/// <summary>A breach of personal data in the programme: about the programme, never about one client.</summary>
public sealed class Breach : IVersioned
{
    public const int FoundMaxLength = 1000;
    public const int DoneMaxLength = 2000;

    private Breach()
    {
    }

    public Id<Breach> Id { get; private init; }

    /// <summary>What was found.</summary>
    public string Found { get; private init; } = null!;

    public DateTimeOffset DetectedAt { get; private init; }

    /// <summary>The kinds of data that it concerns, as far as is known.</summary>
    public IReadOnlyList<BreachedData> Data { get; private set; } = [];

    /// <summary>How many people it concerns, as far as is known.</summary>
    public int People { get; private set; }

    public string? Done { get; private set; }

    /// <summary>When the authority for data protection (A05) was told; null while it was not.</summary>
    public DateTimeOffset? AuthorityToldAt { get; private set; }

    /// <summary>When those concerned were told; null while they were not.</summary>
    public DateOnly? PeopleToldOn { get; private set; }

    public string RuleCode { get; private init; } = null!;

    public int RuleVersion { get; private init; }

    /// <summary>Until when the authority is to be told.</summary>
    public DateTimeOffset DueAt { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public long Version { get; private set; } = 1;

    /// <summary>The last second of the time still counts.</summary>
    public BreachState StateAt(DateTimeOffset now) => AuthorityToldAt is { } told
        ? told > DueAt ? BreachState.ToldLate : BreachState.ToldInTime
        : now > DueAt ? BreachState.Overdue : BreachState.ToTell;

    public static Breach Record(
        Id<Breach> id, string found, DateTimeOffset detectedAt, IEnumerable<BreachedData> data, int people, string? done, ClockRule rule,
        WorkingCalendar calendar, Id<Account> by, DateTimeOffset at)
    {
        if (detectedAt > at)
        {
            throw new RuleBrokenException("Breaches.Rule.NotYet");
        }

        return new()
        {
            Id = id,
            Found = found,
            DetectedAt = detectedAt,
            Data = [.. data.Distinct().Order()],
            People = people,
            Done = done,
            RuleCode = rule.Code,
            RuleVersion = rule.Version,
            DueAt = rule.DueAt(detectedAt, calendar),
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>More has become known or was done, or people were told.</summary>
    public void Follow(IEnumerable<BreachedData> data, int people, string? done, DateTimeOffset? authorityToldAt, DateOnly? peopleToldOn)
    {
        if (authorityToldAt < DetectedAt || peopleToldOn < DetectedAt.DayInVietnam())
        {
            throw new RuleBrokenException("Breaches.Rule.ToldBefore");
        }

        (Data, People, Done, AuthorityToldAt, PeopleToldOn) = ([.. data.Distinct().Order()], people, done, authorityToldAt, peopleToldOn);
    }
}
