using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Slips;

/// <summary>A slip begun and not yet sent. What was typed is sealed: only the phone on which it was typed holds the key.</summary>
public sealed class SlipDraft
{
    /// <summary>How many hours after the last change a draft is kept.</summary>
    public const int LifetimeHours = Limits.SlipDraftHours;

    private SlipDraft()
    {
    }

    /// <summary>The id that the slip will have.</summary>
    public Id<Slip> Id { get; private init; }

    public Id<Account> OfficerId { get; private init; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public byte[] Sealed { get; private set; } = null!;

    public static SlipDraft Begin(Id<Slip> id, Id<Account> officerId) => new() { Id = id, OfficerId = officerId };

    public void Save(byte[] sealedText, DateTimeOffset at)
    {
        Sealed = sealedText;
        SavedAt = at;
        ExpiresAt = at.AddHours(LifetimeHours);
    }
}
