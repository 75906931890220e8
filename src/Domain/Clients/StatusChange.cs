using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Clients;

/// <summary>When and by whom a client's status is changed, and why, as far as there is something to say.</summary>
public sealed record StatusNote(DateOnly On, Id<Account> By, DateTimeOffset At, string? Reason = null, string? Told = null);

/// <summary>One change of a client's status, kept for good.</summary>
public sealed class StatusChange : IClientRecord
{
    public const int TextMaxLength = 500;

    private StatusChange()
    {
    }

    public Id<StatusChange> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public ClientStatus From { get; private init; }

    public ClientStatus To { get; private init; }

    /// <summary>The day on which the new status began.</summary>
    public DateOnly On { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>What the client was told: above all, how to come back.</summary>
    public string? Told { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static StatusChange Of(Client client, ClientStatus to, StatusNote note) =>
        new()
        {
            Id = Id<StatusChange>.New(),
            ClientCode = client.Code,
            WardCode = client.WardCode,
            From = client.Status,
            To = to,
            On = note.On,
            Reason = note.Reason,
            Told = note.Told,
            RecordedBy = note.By,
            RecordedAt = note.At,
        };
}
