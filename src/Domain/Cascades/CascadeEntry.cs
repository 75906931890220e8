using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Services;

namespace CaseManager.Domain.Cascades;

/// <summary>
/// One step of a cascade as it was recorded. It is never rewritten: one recorded in error is taken back with the reason, and stays.
/// </summary>
public sealed class CascadeEntry : IClientRecord, IVersioned
{
    public const int ReasonMaxLength = 200;

    private CascadeEntry()
    {
    }

    public Id<CascadeEntry> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public CascadeKind Kind { get; private init; }

    public CascadeStep Step { get; private init; }

    /// <summary>What the client wanted written down besides; null when nothing.</summary>
    public CascadeDetail? Detail { get; private init; }

    public DateOnly OccurredOn { get; private init; }

    public ToldBy ToldBy { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public DateTimeOffset? RetractedAt { get; private set; }

    public Id<Account>? RetractedBy { get; private set; }

    public string? RetractionReason { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>The rule by which a laboratory has to tell the result; null where none has to.</summary>
    public string? RuleCode { get; private set; }

    public int? RuleVersion { get; private set; }

    /// <summary>Until when the laboratory has to tell the result.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Records what happened after <paramref name="last"/>, the last step of this cascade that still counts.</summary>
    public static CascadeEntry Record(
        Id<CascadeEntry> id, Client client, CascadeKind kind, CascadeEntry? last, CascadeStep step, CascadeDetail? detail, DateOnly on,
        ToldBy toldBy, Id<Account> by, DateTimeOffset at)
    {
        if (!CascadeMoves.Next(kind, last?.Step, last?.Detail).Contains(step))
        {
            throw new RuleBrokenException("Cascades.Rule.CannotFollow");
        }

        if (detail is { } said && !CascadeMoves.Details(kind, step).Contains(said))
        {
            throw new RuleBrokenException("Cascades.Rule.DetailDoesNotFit");
        }

        if (on > at.DayInVietnam())
        {
            throw new RuleBrokenException("Cascades.Rule.InFuture");
        }

        if (last is not null && on < last.OccurredOn)
        {
            throw new RuleBrokenException("Cascades.Rule.BeforeLast", last.OccurredOn);
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = kind.Category(),
            Kind = kind,
            Step = step,
            Detail = detail,
            OccurredOn = on,
            ToldBy = toldBy,
            RecordedBy = by,
            RecordedAt = at,
        };
    }

    /// <summary>
    /// A laboratory has to tell the result in time. The hour at which it received the form is not known: the time runs from the beginning
    /// of the day.
    /// </summary>
    public void Await(ClockRule rule, WorkingCalendar calendar) =>
        (RuleCode, RuleVersion, DueAt) = (rule.Code, rule.Version, rule.DueAt(OccurredOn.StartInVietnam(), calendar));

    /// <summary>Takes a step back that was recorded in error.</summary>
    public void Retract(string reason, Id<Account> by, DateTimeOffset at)
    {
        if (RetractedAt is not null)
        {
            throw new RuleBrokenException("Cascades.Rule.RetractedAlready");
        }

        (RetractedAt, RetractedBy, RetractionReason) = (at, by, reason);
    }
}
