using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Services;

/// <summary>One thing that happened to a service referral, on the same side of the barrier as the referral itself. Never changed.</summary>
public sealed class ServiceReferralEvent : IClientRecord
{
    private ServiceReferralEvent()
    {
    }

    internal ServiceReferralEvent(ServiceReferral referral, ServiceReferralMove? move, DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        Id = attribution.EventId ?? Id<ServiceReferralEvent>.New();
        (ServiceReferralId, ClientCode, WardCode, Category) = (referral.Id, referral.ClientCode, referral.WardCode, referral.Category);
        (Move, Status, OccurredOn, ToldBy) = (move, referral.Status, on, toldBy);
        (RecordedBy, RecordedAt) = (attribution.By, attribution.At);
        (AppointmentAt, Reason) = (referral.AppointmentAt, referral.Reason);
    }

    public Id<ServiceReferralEvent> Id { get; private init; }

    public Id<ServiceReferral> ServiceReferralId { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    public DataCategory Category { get; private init; }

    /// <summary>What happened; null for the plan with which it began.</summary>
    public ServiceReferralMove? Move { get; private init; }

    /// <summary>The status it led to.</summary>
    public ServiceReferralStatus Status { get; private init; }

    /// <summary>The day on which it happened, which may be before it was written down.</summary>
    public DateOnly OccurredOn { get; private init; }

    public ToldBy ToldBy { get; private init; }

    public DateTimeOffset? AppointmentAt { get; private init; }

    public ServiceReferralReason? Reason { get; private init; }

    public Id<Account> RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }
}
