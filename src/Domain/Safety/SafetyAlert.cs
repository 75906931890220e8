using CaseManager.Domain.Accounts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using static CaseManager.Domain.Safety.AlertStatus;

namespace CaseManager.Domain.Safety;

/// <summary>How far an alert has come.</summary>
public enum AlertStatus
{
    /// <summary>Not taken on yet; its clock runs.</summary>
    Open,
    Acknowledged,

    /// <summary>Something was done.</summary>
    InAction,

    /// <summary>A supervisor is asked to step in.</summary>
    Escalated,
    Resolved,
}

/// <summary>A step on the way of an alert.</summary>
public enum AlertMove
{
    Acknowledge,
    Act,
    Escalate,
    Resolve,
}

/// <summary>A client is at risk now: it has a clock until an account takes it on, an owner, and steps until it is resolved.</summary>
public sealed class SafetyAlert : IClientRecord, IVersioned
{
    public const int WordsMaxLength = 1000;

    private readonly List<SafetyAlertStep> _steps = [];

    private SafetyAlert()
    {
    }

    public Id<SafetyAlert> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public AlertKind Kind { get; private init; }

    public AlertStatus Status { get; private set; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>By when it must be taken on.</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>The version of the clock's rule that applied.</summary>
    public int RuleVersion { get; private init; }

    public Id<Account> OpenedBy { get; private init; }

    /// <summary>Who answers for it: the client's coordinator, then the account that took it on.</summary>
    public Id<Account> OwnerId { get; private set; }

    /// <summary>The assessment in which it was found; null when it was opened by hand.</summary>
    public Id<Assessment>? AssessmentId { get; private init; }

    /// <summary>The flag of that assessment.</summary>
    public string? FlagCode { get; private init; }

    /// <summary>What was seen or heard, when it was opened by hand.</summary>
    public string? Words { get; private init; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>The steps taken since this record was read; all of them when it was read with them.</summary>
    public IReadOnlyList<SafetyAlertStep> Steps => _steps;

    public bool IsOverdueAt(DateTimeOffset now) => Status is Open && now > DueAt;

    /// <summary>Whether the programme knows this step from here. Nothing is resolved before something was done.</summary>
    public static bool May(AlertStatus from, AlertMove move) => (from, move) switch
    {
        (Open, AlertMove.Acknowledge) => true,
        (Open or Acknowledged or InAction or Escalated, AlertMove.Act) => true,
        (Open or Acknowledged or InAction, AlertMove.Escalate) => true,
        (InAction, AlertMove.Resolve) => true,
        _ => false,
    };

    public static SafetyAlert OpenByHand(
        Id<SafetyAlert> id, Client client, AlertKind kind, string words, ClockRule rule, Id<Account> by, DateTimeOffset at) =>
        Raise(id, client, kind, rule, by, at, words: words);

    /// <summary>What an answer says is at risk. The same flag of the same assessment makes one alert, however often it is saved.</summary>
    public static SafetyAlert Found(
        Client client, Assessment assessment, FlagRule flag, ClockRule rule, Id<Account> by, DateTimeOffset at) =>
        Raise(Id<SafetyAlert>.New(), client, flag.Alert!.Value, rule, by, at, assessment.Id, flag.Code);

    /// <summary>An account takes it on.</summary>
    public void Acknowledge(Id<Account> by, DateTimeOffset at) => Take(AlertMove.Acknowledge, null, by, at);

    /// <summary>Records an action. Acting takes it on.</summary>
    public void Act(string words, Id<Account> by, DateTimeOffset at) => Take(AlertMove.Act, words, by, at);

    public void Escalate(string? words, Id<Account> by, DateTimeOffset at) => Take(AlertMove.Escalate, words, by, at);

    public void Resolve(string words, Id<Account> by, DateTimeOffset at) => Take(AlertMove.Resolve, words, by, at);

    private void Take(AlertMove move, string? words, Id<Account> by, DateTimeOffset at)
    {
        if (!May(Status, move))
        {
            throw new RuleBrokenException(
                Status is not Resolved && move is AlertMove.Resolve ? "Safety.Rule.NothingDoneYet" : "Safety.Rule.CannotFollow");
        }

        Status = move switch
        {
            AlertMove.Acknowledge => Acknowledged,
            AlertMove.Act => InAction,
            AlertMove.Escalate => Escalated,
            AlertMove.Resolve => Resolved,
        };
        if (move is AlertMove.Acknowledge or AlertMove.Act && AcknowledgedAt is null)
        {
            (AcknowledgedAt, OwnerId) = (at, by);
        }

        ResolvedAt = move is AlertMove.Resolve ? at : null;
        _steps.Add(SafetyAlertStep.Of(this, move, words, by, at));
    }

    private static SafetyAlert Raise(
        Id<SafetyAlert> id, Client client, AlertKind kind, ClockRule rule, Id<Account> by, DateTimeOffset at,
        Id<Assessment>? assessment = null, string? flag = null, string? words = null) =>
        new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = kind.Category(),
            Kind = kind,
            OpenedAt = at,
            DueAt = rule.DueAt(at, WorkingCalendar.WithoutHolidays),
            RuleVersion = rule.Version,
            OpenedBy = by,
            OwnerId = client.CoordinatorId ?? by,
            AssessmentId = assessment,
            FlagCode = flag,
            Words = words,
        };
}

/// <summary>One step that was taken with an alert; never changed.</summary>
public sealed class SafetyAlertStep : IClientRecord
{
    private SafetyAlertStep()
    {
    }

    public Id<SafetyAlertStep> Id { get; private init; }

    public Id<SafetyAlert> AlertId { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public AlertMove Move { get; private init; }

    public string? Words { get; private init; }

    public Id<Account> TakenBy { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static SafetyAlertStep Of(SafetyAlert alert, AlertMove move, string? words, Id<Account> by, DateTimeOffset at) =>
        new()
        {
            Id = Id<SafetyAlertStep>.New(),
            AlertId = alert.Id,
            ClientCode = alert.ClientCode,
            WardCode = alert.WardCode,
            Category = alert.Category,
            Move = move,
            Words = words,
            TakenBy = by,
            At = at,
        };
}
