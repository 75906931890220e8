using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Emergencies;

/// <summary>
/// For an hour, a coordinator or supervisor reads the record of one client of another ward because a life is in danger. It is known to the
/// ward's supervisor and to the reviewer at once, and reviewed afterwards.
/// </summary>
public sealed class Emergency
{
    public const int NatureMinLength = 20;
    public const int NatureMaxLength = 500;
    public const int NameMaxLength = 200;
    public const int NoteMaxLength = 1000;

    /// <summary>How long a record stays open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(Limits.EmergencyMinutes);

    /// <summary>Within what time it is to be reviewed; until then the account that opened the record can open no further one.</summary>
    public static readonly TimeSpan ReviewedWithin = TimeSpan.FromHours(Limits.EmergencyReviewHours);

    private Emergency()
    {
    }

    public Id<Emergency> Id { get; private init; }

    /// <summary>Who opened the record.</summary>
    public Id<Account> AccountId { get; private init; }

    public ClientCode ClientCode { get; private init; }

    /// <summary>The client's ward.</summary>
    public string WardCode { get; private init; } = null!;

    public EmergencyReason Reason { get; private init; }

    /// <summary>What happened, in words.</summary>
    public string Nature { get; private init; } = null!;

    /// <summary>Who was told what the record says, or acts upon it.</summary>
    public string RecipientName { get; private init; } = null!;

    /// <summary>Where that person works.</summary>
    public string RecipientAffiliation { get; private init; } = null!;

    public DateTimeOffset BeganAt { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public Id<Account>? ReviewedBy { get; private set; }

    public EmergencyFinding? Finding { get; private set; }

    public string? ReviewNote { get; private set; }

    public long Version { get; private init; } = 1;

    /// <summary>Whether the record is open at this moment.</summary>
    public bool IsOpen(DateTimeOffset now) => BeganAt <= now && now < EndsAt;

    /// <summary>Whether it should have been reviewed by now and was not.</summary>
    public bool IsOverdue(DateTimeOffset now) => ReviewedAt is null && now >= BeganAt + ReviewedWithin;

    /// <summary>Another account reviews whether it was right to open the record.</summary>
    public void Review(Id<Account> by, DateTimeOffset at, EmergencyFinding finding, string note)
    {
        if (by == AccountId)
        {
            throw new RuleBrokenException("Emergencies.Rule.NotOwn");
        }

        if (ReviewedAt is not null)
        {
            throw new RuleBrokenException("Emergencies.Rule.Reviewed");
        }

        (ReviewedAt, ReviewedBy, Finding, ReviewNote) = (at, by, finding, note);
    }
}

/// <summary>What made it necessary, in a word that says nothing about health.</summary>
public enum EmergencyReason
{
    LifeInDanger,
    HarmToSelf,
    Violence,

    /// <summary>The person is missing and in danger.</summary>
    Missing,
}

/// <summary>What a review came to.</summary>
public enum EmergencyFinding
{
    Justified,
    NotJustified,

    /// <summary>It needs a talk, or more information, outside the system.</summary>
    ToFollowUp,
}
