using System.Linq.Expressions;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;

namespace CaseManager.Domain.Consents;

/// <summary>How a client showed that they agree.</summary>
public enum ConsentChannel
{
    Paper,
    Electronic,
    Thumbprint,
    VerbalWithWitness,
}

/// <summary>Where a consent stands. Only one in force opens anything.</summary>
public enum ConsentState
{
    InForce,
    Expired,
    Withdrawn,

    /// <summary>The client agreed anew, and the newer one counts.</summary>
    Superseded,
}

/// <summary>
/// A client's agreement to one purpose, and for some purposes to one recipient, for a limited time. What was agreed never changes; it ends
/// once, and what has ended begins no more.
/// </summary>
public sealed class Consent : IClientRecord, IVersioned
{
    private Consent()
    {
    }

    public Id<Consent> Id { get; private init; }

    /// <summary>The form on which it was given together with others.</summary>
    public Guid FormId { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; } = DataCategory.Care;

    public ConsentPurpose Purpose { get; private init; }

    /// <summary>
    /// The provider who may be told, for <see cref="ConsentPurpose.ShareWithProvider"/> and
    /// <see cref="ConsentPurpose.ShareHivWithProvider"/>.
    /// </summary>
    public Guid? ProviderId { get; private init; }

    /// <summary>Who may know, where it is neither a provider of the directory nor the programme.</summary>
    public string? Recipient { get; private init; }

    public ConsentChannel Channel { get; private init; }

    /// <summary>The language in which the text was read: vi or en.</summary>
    public string Language { get; private init; } = null!;

    /// <summary>The version of the text that was read.</summary>
    public string TextVersion { get; private init; } = null!;

    public bool GuardianConsented { get; private init; }

    public bool CopyGiven { get; private init; }

    public DateTimeOffset GivenAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When a newer consent to the same purpose and recipient took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    public Id<Account> RecordedBy { get; private init; }

    public long Version { get; private set; } = 1;

    public static Consent Give(
        Id<Consent> id, Guid formId, Client client, ConsentPurpose purpose, ConsentChannel channel, string language, string textVersion,
        DateTimeOffset at, DateTimeOffset expiresAt, Id<Account> recordedBy, Guid? providerId = null, string? recipient = null,
        bool guardianConsented = false, bool copyGiven = false)
    {
        var aboutHiv = purpose is ConsentPurpose.HivInformation or ConsentPurpose.ShareHivWithProvider;
        if ((aboutHiv && !ConsentTerms.InWriting(channel))
            || (purpose is ConsentPurpose.HivInformation && string.IsNullOrWhiteSpace(recipient)))
        {
            throw new RuleBrokenException("Consents.Rule.HivInWriting");
        }

        if (purpose is ConsentPurpose.ShareWithProvider or ConsentPurpose.ShareHivWithProvider && providerId is null)
        {
            throw new RuleBrokenException("Consents.Rule.ProviderNamed");
        }

        return new()
        {
            Id = id,
            FormId = formId,
            ClientCode = client.Code,
            WardCode = client.WardCode,
            Purpose = purpose,
            Channel = channel,
            Language = language,
            TextVersion = textVersion,
            GivenAt = at,
            ExpiresAt = expiresAt,
            RecordedBy = recordedBy,
            ProviderId = providerId,
            Recipient = recipient,
            GuardianConsented = guardianConsented,
            CopyGiven = copyGiven,
        };
    }

    /// <summary>The one condition under which a consent counts, for queries too.</summary>
    public static Expression<Func<Consent, bool>> IsInForce(DateTimeOffset at) =>
        consent => consent.WithdrawnAt == null && consent.SupersededAt == null && consent.GivenAt <= at && at < consent.ExpiresAt;

    public bool InForce(DateTimeOffset at) => GivenAt <= at && StateAt(at) is ConsentState.InForce;

    /// <summary>Takes effect at once and cannot be refused; withdrawing twice changes nothing more.</summary>
    public void Withdraw(DateTimeOffset at)
    {
        if (SupersededAt is null)
        {
            WithdrawnAt ??= at;
        }
    }

    /// <summary>Ends because the client agreed anew; from then on only the newer one counts.</summary>
    public void Supersede(DateTimeOffset at) => SupersededAt ??= at;

    /// <summary>Whether both are about the same purpose and the same recipient.</summary>
    public bool IsAboutTheSame(Consent other) =>
        Purpose == other.Purpose && ProviderId == other.ProviderId && (Recipient ?? "") == (other.Recipient ?? "");

    public ConsentState StateAt(DateTimeOffset at) =>
        SupersededAt is not null ? ConsentState.Superseded
        : WithdrawnAt is not null ? ConsentState.Withdrawn
        : at < ExpiresAt ? ConsentState.InForce
        : ConsentState.Expired;
}
