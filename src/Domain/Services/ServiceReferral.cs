using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;

namespace CaseManager.Domain.Services;

/// <summary>Who writes something down, and when.</summary>
/// <param name="EventId">The id under which it is written, when the form chose one; so that a form sent twice is one event.</param>
public sealed record Attribution(Id<Account> By, DateTimeOffset At, Id<ServiceReferralEvent>? EventId = null);

/// <summary>
/// What the client, the provider and the law allow when a client is sent: the consent that names the provider, and the consequences heard.
/// </summary>
/// <param name="Consent">The client's consent to be sent to this provider, for HIV services the written one; null when there is
/// none.</param>
/// <param name="AcknowledgedVersion">The version of the consequences that was read out and acknowledged; null when none was.</param>
public sealed record SendingTerms(Consent? Consent, int? AcknowledgedVersion);

/// <summary>A client is referred to a service, and followed until there is an outcome.</summary>
public sealed class ServiceReferral : IClientRecord, IVersioned
{
    public const int ReasonMaxLength = 500;

    private readonly List<ServiceReferralEvent> _events = [];

    private ServiceReferral()
    {
    }

    public Id<ServiceReferral> Id { get; private init; }

    public ClientCode ClientCode { get; private init; }

    public string WardCode { get; private init; } = null!;

    /// <summary>The service's side of the barrier.</summary>
    public DataCategory Category { get; private init; }

    public string ServiceCode { get; private init; } = null!;

    public ServiceCourse Course { get; private init; }

    public Id<Provider> ProviderId { get; private init; }

    public Urgency Urgency { get; private init; }

    /// <summary>The client is accompanied.</summary>
    public bool Accompanied { get; private init; }

    public bool TransportSupported { get; private init; }

    /// <summary>What the provider is told, item by item as the client chose. Nothing, when the client goes there on their own.</summary>
    public IReadOnlyList<SharedItem> Shared { get; private init; } = [];

    /// <summary>Why, in the words the client heard; shown to the provider only if the client chose so.</summary>
    public string? ReasonForReferral { get; private init; }

    public ServiceReferralStatus Status { get; private set; }

    /// <summary>The column of the board in which it stands.</summary>
    public ServiceReferralStage Stage { get; private set; } = ServiceReferralStage.ToMake;

    /// <summary>The day on which the present status began.</summary>
    public DateOnly StatusOn { get; private set; }

    /// <summary>The legal exposure at the time it was made.</summary>
    public LegalExposure Exposure { get; private set; }

    /// <summary>The consent under which the provider was told.</summary>
    public Id<Consent>? ConsentId { get; private set; }

    /// <summary>The version of the consequences that the client acknowledged.</summary>
    public int? AcknowledgedVersion { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateOnly PlannedOn { get; private init; }

    public DateOnly? MadeOn { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateTimeOffset? AppointmentAt { get; private set; }

    public DateOnly? AttendedOn { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it did not go on.</summary>
    public ServiceReferralReason? Reason { get; private set; }

    /// <summary>The day by which the next word should have come; null when none is awaited.</summary>
    public DateOnly? DueOn { get; private set; }

    public Id<Account> CoordinatorId { get; private init; }

    public long Version { get; private set; } = 1;

    /// <summary>What happened since this record was read, oldest first; the whole history when it was read with it.</summary>
    public IReadOnlyList<ServiceReferralEvent> Events => _events;

    /// <summary>The client and the coordinator agree on a service. Nothing has left the programme yet.</summary>
    public static ServiceReferral Plan(
        Id<ServiceReferral> id, ClientCode clientCode, string wardCode, Service service, Id<Provider> providerId, Urgency urgency,
        bool accompanied, bool transportSupported, IReadOnlyCollection<SharedItem> shared, string? reasonForReferral, DateOnly on,
        Attribution attribution)
    {
        if (!service.IsOfferedOn(on))
        {
            throw new RuleBrokenException("Services.Rule.ServiceNotOffered");
        }

        RequirePastOrToday(on, attribution);
        var referral = new ServiceReferral
        {
            Id = id,
            ClientCode = clientCode,
            WardCode = wardCode,
            Category = service.Category,
            ServiceCode = service.Code,
            Course = service.Course,
            Exposure = service.Exposure,
            ProviderId = providerId,
            Urgency = urgency,
            Accompanied = accompanied,
            TransportSupported = transportSupported,
            Shared = [.. shared.Distinct().Order()],
            ReasonForReferral = reasonForReferral,
            CoordinatorId = attribution.By,
            PlannedOn = on,
            Status = ServiceReferralStatus.Planned,
            StatusOn = on,
        };
        referral.DueOn = referral.NextWordBy();
        referral.Note(null, on, attribution, ToldBy.Client);

        return referral;
    }

    /// <summary>Sends the client: the provider is told what the client agreed to share.</summary>
    public void Make(Service service, SendingTerms terms, DateOnly on, Attribution attribution)
    {
        var step = Allow(ServiceReferralMove.Make, on, attribution);
        Disclose(service, terms, on, attribution);
        Take(step, on, attribution, ToldBy.Coordinator);
    }

    /// <summary>The provider will receive the client, perhaps at a set time.</summary>
    public void Accept(DateOnly on, Attribution attribution, ToldBy toldBy, DateTimeOffset? appointmentAt = null)
    {
        var step = Allow(ServiceReferralMove.Accept, on, attribution);
        Book(appointmentAt, on);
        AcceptedOn = on;
        Take(step, on, attribution, toldBy);
    }

    public void RejectByProvider(ServiceReferralReason reason, DateOnly on, Attribution attribution, ToldBy toldBy) =>
        End(ServiceReferralMove.RejectByProvider, reason, on, attribution, toldBy);

    public void DeclineByClient(ServiceReferralReason reason, DateOnly on, Attribution attribution, ToldBy toldBy) =>
        End(ServiceReferralMove.DeclineByClient, reason, on, attribution, toldBy);

    /// <summary>The provider never replied, and is no longer waited for.</summary>
    public void RecordNoResponse(DateOnly on, Attribution attribution) =>
        End(ServiceReferralMove.RecordNoResponse, null, on, attribution, ToldBy.Coordinator);

    public void BookAppointment(DateTimeOffset appointmentAt, DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        var step = Allow(ServiceReferralMove.BookAppointment, on, attribution);
        Book(appointmentAt, on);
        Take(step, on, attribution, toldBy);
    }

    public void RecordAttended(DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        var step = Allow(ServiceReferralMove.RecordAttended, on, attribution);
        AttendedOn = on;
        Take(step, on, attribution, toldBy);
    }

    public void RecordMissed(ServiceReferralReason reason, DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        var step = Allow(ServiceReferralMove.RecordMissed, on, attribution);
        if (AppointmentAt is { } appointment && on < appointment.DayInVietnam())
        {
            throw new RuleBrokenException("Services.Rule.NotYetMissed", appointment.DayInVietnam());
        }

        (Reason, AppointmentAt) = (reason, null);
        Take(step, on, attribution, toldBy);
    }

    /// <summary>A missed appointment gets a new one.</summary>
    public void Rebook(DateTimeOffset appointmentAt, DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        var step = Allow(ServiceReferralMove.Rebook, on, attribution);
        Book(appointmentAt, on);
        Reason = null;
        Take(step, on, attribution, toldBy);
    }

    public void MarkContactLost(DateOnly on, Attribution attribution) =>
        End(ServiceReferralMove.MarkContactLost, ServiceReferralReason.ContactLost, on, attribution, ToldBy.Coordinator);

    public void Start(DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        var step = Allow(ServiceReferralMove.Start, on, attribution);
        StartedOn = on;
        Take(step, on, attribution, toldBy);
    }

    /// <summary>The client came, but it was not needed or not possible.</summary>
    public void RecordNotStarted(ServiceReferralReason reason, DateOnly on, Attribution attribution, ToldBy toldBy) =>
        End(ServiceReferralMove.RecordNotStarted, reason, on, attribution, toldBy);

    public void Complete(DateOnly on, Attribution attribution, ToldBy toldBy) =>
        End(ServiceReferralMove.Complete, null, on, attribution, toldBy);

    public void Stop(ServiceReferralReason reason, DateOnly on, Attribution attribution, ToldBy toldBy) =>
        End(ServiceReferralMove.Stop, reason, on, attribution, toldBy);

    public void Transfer(DateOnly on, Attribution attribution, ToldBy toldBy) =>
        End(ServiceReferralMove.Transfer, null, on, attribution, toldBy);

    public void Cancel(ServiceReferralReason reason, DateOnly on, Attribution attribution) =>
        End(ServiceReferralMove.Cancel, reason, on, attribution, ToldBy.Coordinator);

    /// <summary>Sends a client again who left or was lost. It tells the provider anew, so it needs what <see cref="Make"/> needs.</summary>
    public void ReEngage(Service service, SendingTerms terms, DateOnly on, Attribution attribution)
    {
        var step = Allow(ServiceReferralMove.ReEngage, on, attribution);
        Disclose(service, terms, on, attribution);
        (AcceptedOn, AppointmentAt, AttendedOn, StartedOn, EndedOn, Reason) = (null, null, null, null, null, null);
        Take(step, on, attribution, ToldBy.Coordinator);
    }

    public bool IsOverdue(DateOnly today) => DueOn < today;

    /// <summary>The milestone reached in the service: 12, 6 or 3 months, or 0.</summary>
    public int MonthsRetained(DateOnly today)
    {
        var until = EndedOn ?? today;

        return StartedOn is { } start ? new[] { 12, 6, 3 }.FirstOrDefault(months => start.AddMonths(months) <= until) : 0;
    }

    private void End(ServiceReferralMove move, ServiceReferralReason? reason, DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        var step = Allow(move, on, attribution);
        (Reason, EndedOn, AppointmentAt) = (reason, on, null);
        Take(step, on, attribution, toldBy);
    }

    private ServiceReferralStep Allow(ServiceReferralMove move, DateOnly on, Attribution attribution)
    {
        var step = ServiceReferralMoves.Steps.SingleOrDefault(s => s.From == Status && s.Move == move)
            ?? throw new RuleBrokenException($"Services.Rule.From.{Status}");
        if (step.Only is not null && step.Only != Course)
        {
            throw new RuleBrokenException("Services.Rule.StartsBeforeItEnds");
        }

        RequirePastOrToday(on, attribution);
        if (on < StatusOn)
        {
            throw new RuleBrokenException("Services.Rule.BeforePrevious", on, StatusOn);
        }

        return step;
    }

    private static void RequirePastOrToday(DateOnly on, Attribution attribution)
    {
        if (on > attribution.At.DayInVietnam())
        {
            throw new RuleBrokenException("Services.Rule.InFuture", on);
        }
    }

    private void Book(DateTimeOffset? appointmentAt, DateOnly agreedOn)
    {
        if (appointmentAt?.DayInVietnam() < agreedOn)
        {
            throw new RuleBrokenException("Services.Rule.AppointmentBeforeAgreed", agreedOn);
        }

        AppointmentAt = appointmentAt;
    }

    // No referral leaves the programme that the client did not agree to, and none to a service of class N or R whose consequences they did
    // not hear.
    private void Disclose(Service service, SendingTerms terms, DateOnly on, Attribution attribution)
    {
        if (service.Code != ServiceCode || !service.IsOfferedOn(on))
        {
            throw new RuleBrokenException("Services.Rule.ServiceNotOffered");
        }

        if (service.Law.MustBeAcknowledged && terms.AcknowledgedVersion is null)
        {
            throw new RuleBrokenException("Services.Rule.NotAcknowledged");
        }

        if (terms.AcknowledgedVersion is { } heard && heard != service.ConsequenceVersion)
        {
            throw new RuleBrokenException("Services.Rule.ConsequenceChanged");
        }

        if ((service.Law.MustBeAcknowledged || Shared.Count > 0) && !CoversThisProvider(terms.Consent, attribution.At))
        {
            throw new RuleBrokenException(Category is DataCategory.Hiv ? "Services.Rule.NoHivConsent" : "Services.Rule.NoConsent");
        }

        Exposure = service.Exposure;
        ConsentId = terms.Consent?.Id;
        AcknowledgedVersion = terms.AcknowledgedVersion;
        AcknowledgedAt = terms.AcknowledgedVersion is null ? null : attribution.At;
        MadeOn = on;
    }

    private bool CoversThisProvider(Consent? consent, DateTimeOffset at) =>
        consent is not null
        && consent.Purpose == ConsentTerms.ToSend(Category)
        && consent.ClientCode == ClientCode
        && consent.ProviderId == ProviderId.Value
        && consent.InForce(at);

    private void Take(ServiceReferralStep step, DateOnly on, Attribution attribution, ToldBy toldBy)
    {
        (Status, StatusOn) = (step.To, on);
        Stage = Status.Stage(AppointmentAt is not null);
        DueOn = NextWordBy();
        Note(step.Move, on, attribution, toldBy);
    }

    private DateOnly? NextWordBy() => Status switch
    {
        ServiceReferralStatus.Planned => StatusOn.AddDays(Limits.ReferralPlannedDays),
        ServiceReferralStatus.Made => StatusOn.AddDays(Limits.ReferralAnswerDays),
        ServiceReferralStatus.Accepted => (AppointmentAt?.DayInVietnam() ?? StatusOn).AddDays(Limits.ReferralAnswerDays),
        ServiceReferralStatus.Missed => StatusOn.AddDays(Limits.ReferralAnswerDays),
        ServiceReferralStatus.Attended => StatusOn.AddDays(Limits.ReferralAttendedDays),
        ServiceReferralStatus.Started or ServiceReferralStatus.RejectedByProvider or ServiceReferralStatus.DeclinedByClient
            or ServiceReferralStatus.NoResponse or ServiceReferralStatus.ContactLost or ServiceReferralStatus.NotStarted
            or ServiceReferralStatus.Completed or ServiceReferralStatus.Stopped or ServiceReferralStatus.Transferred
            or ServiceReferralStatus.Cancelled => null,
    };

    private void Note(ServiceReferralMove? move, DateOnly on, Attribution attribution, ToldBy toldBy) =>
        _events.Add(new ServiceReferralEvent(this, move, on, attribution, toldBy));
}
