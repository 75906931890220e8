using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Slips;

/// <summary>What came of trying to reach a person.</summary>
public enum ContactResult
{
    Reached,
    MessageLeft,
    NoAnswer,
}

/// <summary>One try to reach the person of a slip.</summary>
public sealed class ContactAttempt
{
    private ContactAttempt()
    {
    }

    public Id<ContactAttempt> Id { get; private init; }

    public Id<Slip> SlipId { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Slip;

    public DateTimeOffset At { get; private init; }

    public ContactWay Way { get; private init; }

    public ContactResult Result { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    /// <summary>Records a try that lies between the filing of the slip and now.</summary>
    public static ContactAttempt Of(
        Id<ContactAttempt> id, Slip slip, DateTimeOffset at, ContactWay way, ContactResult result, Id<Account> by, DateTimeOffset now)
    {
        if (at > now)
        {
            throw new RuleBrokenException("Slips.Rule.AttemptInFuture");
        }

        if (at < slip.FiledAt)
        {
            throw new RuleBrokenException("Slips.Rule.AttemptBeforeSlip");
        }

        return new() { Id = id, SlipId = slip.Id, WardCode = slip.WardCode, At = at, Way = way, Result = result, RecordedBy = by };
    }
}
