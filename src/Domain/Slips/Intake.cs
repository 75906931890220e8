using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Slips;

/// <summary>Where the coordinator stands with a slip. Police never learn any of it.</summary>
public enum IntakeStatus
{
    /// <summary>Received; the person has not been reached yet.</summary>
    Received,

    /// <summary>The person was met or spoken with.</summary>
    Contacted,

    /// <summary>Three tries without an answer.</summary>
    Unreachable,

    /// <summary>Agreed to take part and is a client now.</summary>
    Enrolled,

    /// <summary>Does not want to take part.</summary>
    Declined,

    /// <summary>Cannot take part.</summary>
    NotEligible,

    /// <summary>Is a client already.</summary>
    Duplicate,

    /// <summary>Was never reached.</summary>
    Closed,
}

/// <summary>Why a person who was reached does not become a client.</summary>
public enum IntakeReason
{
    NotInterested,
    NotNow,
    FearOfPolice,
    FearOfDisclosure,
    HasOtherSupport,
    NoReasonGiven,
    Under18,
    LivesElsewhere,
    ViolenceAtPresent,
    OutsideProgramme,
}

/// <summary>What a coordinator does with one slip from receiving it to its outcome.</summary>
public sealed class Intake : IVersioned
{
    /// <summary>After so many tries without an answer the slip may be closed.</summary>
    public const int TriesUntilUnreachable = 3;

    /// <summary>After so many days without reaching the person the slip may be closed.</summary>
    public const int DaysUntilUnreachable = Limits.UnreachableDays;

    private Intake()
    {
    }

    /// <summary>The slip; it has one intake at most.</summary>
    public Id<Slip> SlipId { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Slip;

    public IntakeStatus Status { get; private set; }

    public Id<Account> ReceivedBy { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>When the person was first reached.</summary>
    public DateTimeOffset? ContactedAt { get; private set; }

    /// <summary>Tries without an answer since receiving.</summary>
    public int UnansweredTries { get; private set; }

    public IntakeReason? Reason { get; private set; }

    /// <summary>The client that the person already was.</summary>
    public ClientCode? DuplicateOf { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Id<Account>? EndedBy { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>A coordinator takes a slip, and answers for it from then on.</summary>
    public static Intake Receive(Slip slip, Id<Account> by, DateTimeOffset at)
    {
        slip.Receive(at);

        return new() { SlipId = slip.Id, WardCode = slip.WardCode, Status = IntakeStatus.Received, ReceivedBy = by, ReceivedAt = at };
    }

    /// <summary>Whether the programme knows a way from one state to another.</summary>
    public static bool MayBecome(IntakeStatus from, IntakeStatus to) => from switch
    {
        IntakeStatus.Received => to is IntakeStatus.Contacted or IntakeStatus.Unreachable or IntakeStatus.Closed,
        IntakeStatus.Unreachable => to is IntakeStatus.Contacted or IntakeStatus.Closed,
        IntakeStatus.Contacted =>
            to is IntakeStatus.Enrolled or IntakeStatus.Declined or IntakeStatus.NotEligible or IntakeStatus.Duplicate,
        IntakeStatus.Enrolled or IntakeStatus.Declined or IntakeStatus.NotEligible or IntakeStatus.Duplicate or IntakeStatus.Closed =>
            false,
    };

    /// <summary>Whether a reason means that the person cannot take part, rather than does not want to.</summary>
    public static bool IsNotEligible(IntakeReason reason) => reason switch
    {
        IntakeReason.Under18 or IntakeReason.LivesElsewhere or IntakeReason.ViolenceAtPresent or IntakeReason.OutsideProgramme => true,
        IntakeReason.NotInterested or IntakeReason.NotNow or IntakeReason.FearOfPolice or IntakeReason.FearOfDisclosure
            or IntakeReason.HasOtherSupport
            or IntakeReason.NoReasonGiven => false,
    };

    /// <summary>Nothing more can be done with it.</summary>
    public bool IsOver => EndedAt is not null;

    /// <summary>Whether the slip may be closed because the person was not reached: three attempts, or fourteen days.</summary>
    public bool MayBeClosed(DateTimeOffset at) =>
        MayBecome(Status, IntakeStatus.Closed)
            && (UnansweredTries >= TriesUntilUnreachable || at >= ReceivedAt.AddDays(DaysUntilUnreachable));

    /// <summary>The coordinator tried to reach the person.</summary>
    public void Tried(ContactAttempt attempt)
    {
        if (IsOver)
        {
            throw Refuse(IntakeStatus.Contacted);
        }

        if (attempt.Result is ContactResult.Reached)
        {
            Status = IntakeStatus.Contacted;
            ContactedAt = ContactedAt is { } first && first < attempt.At ? first : attempt.At;
        }
        else if (Status is not IntakeStatus.Contacted)
        {
            UnansweredTries++;
            Status = UnansweredTries >= TriesUntilUnreachable ? IntakeStatus.Unreachable : Status;
        }
    }

    /// <summary>The person was reached, and does not or cannot take part.</summary>
    public void Decline(IntakeReason reason, Id<Account> by, DateTimeOffset at)
    {
        End(IsNotEligible(reason) ? IntakeStatus.NotEligible : IntakeStatus.Declined, by, at);
        Reason = reason;
    }

    /// <summary>The person turned out to be a client already.</summary>
    public void IsTheSameAs(ClientCode client, Id<Account> by, DateTimeOffset at)
    {
        End(IntakeStatus.Duplicate, by, at);
        DuplicateOf = client;
    }

    public void Enrol(Id<Account> by, DateTimeOffset at) => End(IntakeStatus.Enrolled, by, at);

    /// <summary>The person was not reached after enough attempts.</summary>
    public void CloseUnreachable(Id<Account> by, DateTimeOffset at)
    {
        if (MayBecome(Status, IntakeStatus.Closed) && !MayBeClosed(at))
        {
            throw new RuleBrokenException("Slips.Rule.TryAgainFirst", TriesUntilUnreachable, DaysUntilUnreachable);
        }

        End(IntakeStatus.Closed, by, at);
    }

    private void End(IntakeStatus status, Id<Account> by, DateTimeOffset at)
    {
        if (!MayBecome(Status, status))
        {
            throw Refuse(status);
        }

        Status = status;
        EndedBy = by;
        EndedAt = at;
    }

    private RuleBrokenException Refuse(IntakeStatus wanted) =>
        new(IsOver ? "Slips.Rule.IntakeIsOver" : wanted is IntakeStatus.Closed ? "Slips.Rule.WasReached" : "Slips.Rule.ReachFirst");
}
