using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Legal;

/// <summary>
/// Something that happened to a client under the law: a notice came, a finding was told, a dose was missed. What was written down is kept.
/// </summary>
public sealed class LegalEvent : IClientRecord
{
    public const int NoteMaxLength = 1000;
    public const int IssuerMaxLength = 200;

    private LegalEvent()
    {
    }

    public Id<LegalEvent> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    public LegalEventKind Kind { get; private init; }

    /// <summary>When it happened or the client was told: the clocks run from here.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The date on the paper.</summary>
    public DateOnly? DocumentOn { get; private init; }

    /// <summary>Which authority or facility it comes from.</summary>
    public string? IssuedBy { get; private init; }

    public string? Note { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public static LegalEvent Record(
        Id<LegalEvent> id, Client client, LegalEventKind kind, DateTimeOffset at, DateOnly? documentOn, string? issuedBy, string? note,
        Id<Account> by, DateTimeOffset recordedAt)
    {
        // A hearing is written down when it is set; everything else when it has happened.
        if (at > recordedAt && kind is not LegalEventKind.Hearing)
        {
            throw new RuleBrokenException("Legal.Rule.NotYet");
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Category = kind.Category(),
            Kind = kind,
            At = at,
            DocumentOn = documentOn,
            IssuedBy = issuedBy,
            Note = note,
            RecordedBy = by,
            RecordedAt = recordedAt,
        };
    }

    /// <summary>The clocks that it starts: those of the rules in force on its day.</summary>
    public IReadOnlyList<LegalClock> Starts(IEnumerable<ClockRule> rules, WorkingCalendar calendar) =>
        [
            .. from rule in rules
               where rule.Trigger == Kind && rule.AppliesOn(At.DayInVietnam())
               let runs = rule.Runs(At, RecordedAt, calendar)
               where runs is not null
               select LegalClock.Start(this, rule, runs.Value.From, runs.Value.DueAt),
        ];
}
