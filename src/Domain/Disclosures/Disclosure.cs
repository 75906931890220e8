using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;

namespace CaseManager.Domain.Disclosures;

/// <summary>By whom and when something left, and which notice went with it.</summary>
public sealed record Handed(Id<Account> By, DateTimeOffset At, string NoticeVersion);

/// <summary>
/// One line of the register: what about a client left the programme, to whom, and why it might. Never changed, never removed.
/// </summary>
public sealed class Disclosure : IClientRecord
{
    private Disclosure()
    {
    }

    public Id<Disclosure> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    /// <summary>
    /// The side of the barrier on which what was told stands: that a client was sent to methadone says as much as its result does.
    /// </summary>
    public DataCategory Category { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Recipient Recipient { get; private init; }

    public Id<Provider>? ProviderId { get; private init; }

    /// <summary>The authority by its name.</summary>
    public string? Authority { get; private init; }

    public DisclosureWay Way { get; private init; }

    /// <summary>The consent under which it was told.</summary>
    public Id<Consent>? ConsentId { get; private init; }

    /// <summary>The demand on which it was told.</summary>
    public Id<Demand>? DemandId { get; private init; }

    public IReadOnlyList<DisclosedFact> Facts { get; private init; } = [];

    public string NoticeVersion { get; private init; } = null!;

    /// <summary>Who let it out; for the phrase on an officer's screen, the officer who asked.</summary>
    public Id<Account> DisclosedBy { get; private init; }

    /// <summary>A letter to a provider, under the client's consent that names it and is in force.</summary>
    public static Disclosure ToProvider(ServiceReferral referral, Consent consent, IReadOnlyCollection<DisclosedFact> facts, Handed handed)
    {
        if (consent.Purpose != ConsentTerms.ToSend(referral.Category) || consent.ClientCode != referral.ClientCode
            || consent.ProviderId != referral.ProviderId.Value || !consent.InForce(handed.At))
        {
            throw new RuleBrokenException("Disclosures.Rule.NoConsent");
        }

        return new()
        {
            Id = Id<Disclosure>.New(),
            ClientCode = referral.ClientCode,
            WardCode = referral.WardCode,
            Category = referral.Category,
            At = handed.At,
            Recipient = Recipient.Provider,
            ProviderId = referral.ProviderId,
            Way = DisclosureWay.Letter,
            ConsentId = consent.Id,
            Facts = [.. facts.Distinct().Order()],
            NoticeVersion = handed.NoticeVersion,
            DisclosedBy = handed.By,
        };
    }

    /// <summary>A sheet for the client to keep.</summary>
    public static Disclosure ToClient(ClientCode client, string wardCode, DataCategory category, DisclosedFact fact, Handed handed) =>
        new()
        {
            Id = Id<Disclosure>.New(),
            ClientCode = client,
            WardCode = wardCode,
            Category = category,
            At = handed.At,
            Recipient = Recipient.Client,
            Way = DisclosureWay.Print,
            Facts = [fact],
            NoticeVersion = handed.NoticeVersion,
            DisclosedBy = handed.By,
        };

    /// <summary>What two people granted to an authority, and nothing else.</summary>
    public static Disclosure ToAuthority(Demand demand, Handed handed) =>
        new()
        {
            Id = Id<Disclosure>.New(),
            ClientCode = demand.ClientCode,
            WardCode = demand.WardCode,
            Category = DataCategory.Care,
            At = handed.At,
            Recipient = Recipient.Authority,
            Authority = demand.Authority,
            Way = DisclosureWay.Letter,
            DemandId = demand.Id,
            Facts = [.. demand.Granted.Select(Demand.Disclosed)],
            NoticeVersion = handed.NoticeVersion,
            DisclosedBy = handed.By,
        };
}
