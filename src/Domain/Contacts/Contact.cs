using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Contacts;

/// <summary>
/// What was said and done when a client was met, called, or not found. It is never overwritten; a correction stands beside it.
/// </summary>
public sealed class Contact : IClientRecord
{
    public const int NoteMaxLength = 4000;
    public const int NextActionMaxLength = 300;
    public const int LongestMinutes = 24 * 60;

    private readonly List<ContactCorrection> _corrections = [];

    private Contact()
    {
    }

    public Id<Contact> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public DateTimeOffset At { get; private init; }

    public ContactMode Mode { get; private init; }

    public ContactPurpose Purpose { get; private init; }

    public ContactOutcome Outcome { get; private init; }

    public int? Minutes { get; private init; }

    public ContactPlace? Place { get; private init; }

    public string? Note { get; private init; }

    public string? NextAction { get; private init; }

    public Sensitivity Sensitivity { get; private init; }

    public Id<Account> AuthorId { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>What was added afterwards, oldest first.</summary>
    public IReadOnlyList<ContactCorrection> Corrections => _corrections;

    public static Contact Record(
        Id<Contact> id, Client client, DateTimeOffset at, ContactMode mode, ContactPurpose purpose, ContactOutcome outcome, int? minutes,
        ContactPlace? place, string? note, string? nextAction, Sensitivity sensitivity, Id<Account> authorId, DateTimeOffset recordedAt)
    {
        if (at > recordedAt)
        {
            throw new RuleBrokenException("Contacts.Rule.NotYet");
        }

        if (outcome is ContactOutcome.Reached)
        {
            client.WasReached(at, authorId, recordedAt);
        }

        return new()
        {
            Id = id,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            At = at,
            Mode = mode,
            Purpose = purpose,
            Outcome = outcome,
            Minutes = minutes,
            Place = place,
            Note = note,
            NextAction = nextAction,
            Sensitivity = sensitivity,
            AuthorId = authorId,
            RecordedAt = recordedAt,
        };
    }

    /// <summary>Adds what was wrong or missing; the first wording stays.</summary>
    public ContactCorrection Correct(Id<ContactCorrection> id, string text, string reason, Id<Account> authorId, DateTimeOffset at)
    {
        var correction = ContactCorrection.Of(this, id, text, reason, authorId, at);
        _corrections.Add(correction);

        return correction;
    }
}

/// <summary>What was added to a note afterwards, and why.</summary>
public sealed class ContactCorrection : IClientRecord
{
    public const int ReasonMaxLength = 300;

    private ContactCorrection()
    {
    }

    public Id<ContactCorrection> Id { get; private init; }

    public Id<Contact> ContactId { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public string Text { get; private init; } = null!;

    public string Reason { get; private init; } = null!;

    /// <summary>As sensitive as the note itself.</summary>
    public Sensitivity Sensitivity { get; private init; }

    public Id<Account> AuthorId { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static ContactCorrection Of(
        Contact contact, Id<ContactCorrection> id, string text, string reason, Id<Account> authorId, DateTimeOffset at) =>
        new()
        {
            Id = id,
            ContactId = contact.Id,
            ClientCode = contact.ClientCode,
            WardCode = contact.WardCode,
            Text = text,
            Reason = reason,
            Sensitivity = contact.Sensitivity,
            AuthorId = authorId,
            RecordedAt = at,
        };
}
