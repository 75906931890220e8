using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using static CaseManager.Domain.CarePlans.GoalStatus;

namespace CaseManager.Domain.CarePlans;

/// <summary>The part of life that a goal is about.</summary>
public enum GoalDomain
{
    Health,
    SubstanceUse,
    Housing,
    Work,
    Education,
    Family,
    Legal,
    Papers,
    Money,
    Other,
}

/// <summary>How far a goal has come. There is no failed goal: what no longer fits is changed or dropped by the client.</summary>
public enum GoalStatus
{
    /// <summary>Written down, not yet agreed with the client.</summary>
    Proposed,
    Agreed,
    InProgress,
    Achieved,

    /// <summary>The client put it in other words; the new goal stands beside it.</summary>
    Changed,
    DroppedByClient,
}

/// <summary>Something that a client wants to reach, in the client's own words.</summary>
public sealed class Goal : IClientRecord, IVersioned
{
    public const int WordsMaxLength = 500;
    public const int StepsMaxLength = 1000;

    private Goal()
    {
    }

    public Id<Goal> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    /// <summary>What the client said.</summary>
    public string Words { get; private init; } = null!;

    public GoalDomain Domain { get; private init; }

    /// <summary>1 comes first, 3 last.</summary>
    public int Priority { get; private set; }

    public DateOnly? TargetOn { get; private set; }

    /// <summary>Who does what next, and by when.</summary>
    public string? Steps { get; private set; }

    public GoalStatus Status { get; private set; }

    public DateOnly StatusOn { get; private set; }

    /// <summary>The goal that this one took the place of.</summary>
    public Id<Goal>? ReplacesId { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public long Version { get; private set; } = 1;

    /// <summary>Still something to work towards.</summary>
    public bool IsOpen => Status is Proposed or Agreed or InProgress;

    public static bool MayBecome(GoalStatus from, GoalStatus to) => from switch
    {
        Proposed => to is Agreed or Changed or DroppedByClient,
        Agreed => to is InProgress or Achieved or Changed or DroppedByClient,
        InProgress => to is Achieved or Changed or DroppedByClient,
        Achieved or Changed or DroppedByClient => false,
    };

    public static Goal Propose(
        Id<Goal> id, Client client, string words, GoalDomain domain, int priority, DateOnly? targetOn, string? steps, Id<Account> by,
        DateTimeOffset at, Id<Goal>? replaces = null)
    {
        if (targetOn < at.DayInVietnam())
        {
            throw new RuleBrokenException("CarePlans.Rule.TargetInPast");
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Words = words,
            Domain = domain,
            Priority = priority,
            TargetOn = targetOn,
            Steps = steps,
            StatusOn = at.DayInVietnam(),
            ReplacesId = replaces,
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>The client agrees to it as part of the plan.</summary>
    public void Agree(DateOnly on) => Become(Agreed, on);

    public void Begin(DateOnly on) => Become(InProgress, on);

    public void Achieve(DateOnly on) => Become(Achieved, on);

    public void DropByClient(DateOnly on) => Become(DroppedByClient, on);

    /// <summary>The client puts it in other words: this goal stays as it was, another takes its place.</summary>
    public Goal ChangeTo(
        Id<Goal> id, Client client, string words, GoalDomain domain, int priority, DateOnly? targetOn, string? steps, Id<Account> by,
        DateTimeOffset at)
    {
        Become(Changed, at.DayInVietnam());

        return Propose(id, client, words, domain, priority, targetOn, steps, by, at, replaces: Id);
    }

    private void Become(GoalStatus status, DateOnly on)
    {
        if (!MayBecome(Status, status))
        {
            throw new RuleBrokenException("CarePlans.Rule.GoalStatusCannotFollow");
        }

        (Status, StatusOn) = (status, on);
    }
}
