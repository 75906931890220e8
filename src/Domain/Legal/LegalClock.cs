using CaseManager.Domain.Accounts;
using static CaseManager.Domain.Legal.ClockState;

namespace CaseManager.Domain.Legal;

/// <summary>How a clock stands.</summary>
public enum ClockState
{
    Running,

    /// <summary>What had to be done was done in time.</summary>
    Met,

    /// <summary>The time is up: a running clock becomes so by itself.</summary>
    Missed,

    /// <summary>It stands still for a while.</summary>
    Suspended,
    NotApplicable,
}

/// <summary>Why a clock stands still.</summary>
public enum Suspension
{
    /// <summary>Force majeure.</summary>
    ForceMajeure,

    /// <summary>An authority holds the client.</summary>
    Detention,
}

/// <summary>A time that the law set for one client, under the rule as it was when it began.</summary>
public sealed class LegalClock : IClientRecord, IVersioned
{
    public const int ReasonMaxLength = 500;

    private LegalClock()
    {
    }

    public Id<LegalClock> Id { get; private init; }

    public Id<LegalEvent> EventId { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public string RuleCode { get; private init; } = null!;

    public int RuleVersion { get; private init; }

    /// <summary>From when it runs; later than the event once it began anew.</summary>
    public DateTimeOffset RunsFrom { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>As it was last set; whether the time is up meanwhile is <see cref="StateAt"/>.</summary>
    public ClockState State { get; private set; }

    /// <summary>When the state began, as it happened.</summary>
    public DateTimeOffset StateSince { get; private set; }

    public Suspension? Suspension { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Who set the state last; null while it simply runs.</summary>
    public Id<Account>? SetBy { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>Whether the time is up at an instant. The last second still counts.</summary>
    public bool IsUpAt(DateTimeOffset now) => now > DueAt;

    public ClockState StateAt(DateTimeOffset now) => State is Running && IsUpAt(now) ? Missed : State;

    public static bool MayBecome(ClockState from, ClockState to) => from switch
    {
        Running => to is Met or Missed or Suspended or NotApplicable,
        Suspended => to is Running or Met or NotApplicable,
        Met or Missed or NotApplicable => false,
    };

    internal static LegalClock Start(LegalEvent happened, ClockRule rule, DateTimeOffset from, DateTimeOffset dueAt) =>
        new()
        {
            Id = Id<LegalClock>.New(),
            EventId = happened.Id,
            ClientCode = happened.ClientCode,
            WardCode = happened.WardCode,
            Category = happened.Category,
            RuleCode = rule.Code,
            RuleVersion = rule.Version,
            RunsFrom = from,
            DueAt = dueAt,
            State = Running,
            StateSince = from,
        };

    /// <summary>It was done. Done after the time was up, it was missed all the same.</summary>
    public void Meet(DateTimeOffset at, string? reason, Id<Account> by) =>
        Become(State is Running && IsUpAt(at) ? Missed : Met, at, reason, by);

    /// <summary>It was not done, and the time is up.</summary>
    public void Miss(DateTimeOffset now, string? reason, Id<Account> by)
    {
        if (!IsUpAt(now))
        {
            throw new RuleBrokenException("Legal.Rule.StillTime");
        }

        Become(Missed, now, reason, by);
    }

    /// <summary>Paused: nothing could be done, or the client is held.</summary>
    public void Suspend(Suspension why, DateTimeOffset at, string? reason, ClockRule rule, Id<Account> by)
    {
        if (why is Legal.Suspension.ForceMajeure && rule.ForceMajeure is ForceMajeureRule.None)
        {
            throw new RuleBrokenException("Legal.Rule.NotStopped");
        }

        if (IsUpAt(at))
        {
            throw new RuleBrokenException("Legal.Rule.TimeWasUp");
        }

        Become(Suspended, at, reason, by);
        Suspension = why;
    }

    /// <summary>It runs again: anew where the law says so, else with what was left.</summary>
    public void Resume(DateTimeOffset at, ClockRule rule, WorkingCalendar calendar, Id<Account> by)
    {
        var (stopped, why) = (StateSince, Suspension);
        Become(Running, at, Reason, by);
        if (why is Legal.Suspension.ForceMajeure && rule.ForceMajeure is ForceMajeureRule.Restarts)
        {
            (RunsFrom, DueAt) = (at, rule.DueAt(at, calendar));
        }
        else if (rule.Direction is ClockDirection.After)
        {
            DueAt = StatutoryClock.DueAfterPause(DueAt, stopped, at, rule.Unit, rule.LastDay, calendar);
        }

        Suspension = null;
    }

    /// <summary>It does not concern this client, or was started by mistake.</summary>
    public void SetAside(DateTimeOffset at, string? reason, Id<Account> by) => Become(NotApplicable, at, reason, by);

    private void Become(ClockState state, DateTimeOffset at, string? reason, Id<Account> by)
    {
        if (!MayBecome(State, state))
        {
            throw new RuleBrokenException("Legal.Rule.StateCannotFollow");
        }

        if (at < StateSince)
        {
            throw new RuleBrokenException("Legal.Rule.BeforeItRan");
        }

        (State, StateSince, Reason, SetBy) = (state, at, reason, by);
    }
}
