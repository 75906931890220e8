namespace CaseManager.Domain.Accounts;

/// <summary>What is proposed about an account that sees, or is to see.</summary>
public enum ProposalKind
{
    /// <summary>A new account, with a first link.</summary>
    Invite,

    /// <summary>Another role, or more wards.</summary>
    Change,

    /// <summary>A disabled account may sign in again.</summary>
    Enable,

    /// <summary>A new link, with which a password is set.</summary>
    Link,

    /// <summary>The wait after wrong passwords is over.</summary>
    Limits,
}

/// <summary>What came of a proposal.</summary>
public enum ProposalState
{
    Waiting,
    Accepted,
    Refused,
    Withdrawn,

    /// <summary>Nobody decided in time; nothing changed.</summary>
    Lapsed,
}

/// <summary>How the one who decides made sure that the person of the account knows of it.</summary>
public enum MadeSure
{
    Met,

    /// <summary>On a number that the decider had before.</summary>
    Called,
}

/// <summary>
/// What one person proposes about an account and another decides. It never changes: it is withdrawn, decided once, or lapses. Only ever
/// read here; accounts.propose() and accounts.decide() write it.
/// </summary>
public sealed class Proposal
{
    public const int WhyMaxLength = 500;

    private Proposal()
    {
    }

    public Id<Proposal> Id { get; private init; }

    public ProposalKind Kind { get; private init; }

    public Id<Account> AccountId { get; private init; }

    /// <summary>The role that the account is to have.</summary>
    public Role Role { get; private init; }

    /// <summary>The wards for which it is to answer.</summary>
    public string[] WardCodes { get; private init; } = [];

    /// <summary>Those about which it is: whoever looks after them may decide.</summary>
    public string[] GivenWards { get; private init; } = [];

    /// <summary>The reason of the one who proposes.</summary>
    public string Why { get; private init; } = null!;

    public Id<Account> ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public ProposalState? Ended { get; private init; }

    public DateTimeOffset? EndedAt { get; private init; }

    public Id<Account>? DecidedBy { get; private init; }

    public MadeSure? MadeSure { get; private init; }

    public string? DecidedWhy { get; private init; }

    /// <summary>Until when the link works that was agreed; null where there is none.</summary>
    public DateTimeOffset? LinkUntil { get; private init; }

    /// <summary>When the one who proposed it took the own half of the link.</summary>
    public DateTimeOffset? HalfTakenAt { get; private init; }

    public ProposalState StateAt(DateTimeOffset now) => Ended ?? (now < ExpiresAt ? ProposalState.Waiting : ProposalState.Lapsed);
}
