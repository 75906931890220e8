using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using static CaseManager.Domain.Services.ServiceReferralMove;

namespace CaseManager.Domain.Tests.Services;

/// <summary>Services, consents and service referrals in any status, for tests.</summary>
internal static class Given
{
    public static readonly DateOnly FirstDay = new(2026, 9, 1);
    public static readonly DateTimeOffset Now = new(2027, 9, 1, 3, 0, 0, TimeSpan.Zero);
    public static readonly Attribution Attribution = new(Id<Account>.New(), Now);
    public static readonly Id<Provider> Provider = Id<Provider>.New();
    public static readonly Client Client = Client.Enrol(
        ClientCode.New(), "90001", Attribution.By, 1990, Gender.Woman, Now.AddYears(-2), FirstDay);

    public static Service Service(
        LegalExposure exposure = LegalExposure.None, ServiceCourse course = ServiceCourse.Continuing,
        DataCategory category = DataCategory.Health) =>
        Domain.Services.Service.Add(
            "a-service", "Dịch vụ", "Service", ServiceGroup.OtherHealth, course, category, Law(exposure), new(2020, 1, 1));

    public static LegalFacts Law(LegalExposure exposure, string consequence = "This happens.") =>
        new(exposure, "Article 1", new(2026, 7, 1), consequence, consequence);

    public static Consent ConsentTo(
        Id<Provider> provider, DateTimeOffset? givenAt = null, ConsentPurpose purpose = ConsentPurpose.ShareWithProvider) =>
        Consent.Give(
            Id<Consent>.New(), Guid.CreateVersion7(), Client, purpose, ConsentChannel.Paper, "vi", "1", givenAt ?? Now.AddDays(-1),
            (givenAt ?? Now.AddDays(-1)).AddYears(1), Attribution.By, provider.Value,
            purpose is ConsentPurpose.HivInformation ? "Nhóm điều phối viên" : null);

    public static ServiceReferral Planned(Service service, params SharedItem[] shared) =>
        ServiceReferral.Plan(
            Id<ServiceReferral>.New(), Client.Code, Client.WardCode, service, Provider, Urgency.Routine, false, false, shared, null,
            FirstDay, Attribution);

    /// <summary>A service referral brought to a status by the shortest way there is, one day for each step.</summary>
    public static ServiceReferral In(ServiceReferralStatus status, Service service)
    {
        var referral = Planned(service, SharedItem.Name);
        foreach (var move in WayTo(status, service.Course))
        {
            referral.Do(move, service, referral.StatusOn.AddDays(1));
        }

        return referral;
    }

    public static void Do(this ServiceReferral referral, ServiceReferralMove move, Service service, DateOnly on)
    {
        var terms = new SendingTerms(ConsentTo(Provider), service.ConsequenceVersion);
        var appointment = on.AddDays(1).StartInVietnam();
        Action verb = move switch
        {
            Make => () => referral.Make(service, terms, on, Attribution),
            Accept => () => referral.Accept(on, Attribution, ToldBy.Provider),
            RejectByProvider => () => referral.RejectByProvider(ServiceReferralReason.WaitingList, on, Attribution, ToldBy.Provider),
            DeclineByClient => () => referral.DeclineByClient(ServiceReferralReason.FearOfPolice, on, Attribution, ToldBy.Client),
            RecordNoResponse => () => referral.RecordNoResponse(on, Attribution),
            BookAppointment => () => referral.BookAppointment(appointment, on, Attribution, ToldBy.Provider),
            RecordAttended => () => referral.RecordAttended(on, Attribution, ToldBy.Provider),
            RecordMissed => () => referral.RecordMissed(ServiceReferralReason.WorkHours, on, Attribution, ToldBy.Provider),
            Rebook => () => referral.Rebook(appointment, on, Attribution, ToldBy.Provider),
            MarkContactLost => () => referral.MarkContactLost(on, Attribution),
            Start => () => referral.Start(on, Attribution, ToldBy.Provider),
            RecordNotStarted => () => referral.RecordNotStarted(ServiceReferralReason.NotNeeded, on, Attribution, ToldBy.Provider),
            Complete => () => referral.Complete(on, Attribution, ToldBy.Provider),
            Stop => () => referral.Stop(ServiceReferralReason.Cost, on, Attribution, ToldBy.Client),
            Transfer => () => referral.Transfer(on, Attribution, ToldBy.Provider),
            Cancel => () => referral.Cancel(ServiceReferralReason.ConsentWithdrawn, on, Attribution),
            ReEngage => () => referral.ReEngage(service, terms, on, Attribution),
        };
        verb();
    }

    private static IReadOnlyList<ServiceReferralMove> WayTo(ServiceReferralStatus status, ServiceCourse course) => status switch
    {
        ServiceReferralStatus.Planned => [],
        ServiceReferralStatus.Made => [Make],
        ServiceReferralStatus.Accepted => [Make, Accept],
        ServiceReferralStatus.RejectedByProvider => [Make, RejectByProvider],
        ServiceReferralStatus.DeclinedByClient => [Make, DeclineByClient],
        ServiceReferralStatus.NoResponse => [Make, RecordNoResponse],
        ServiceReferralStatus.Attended => [Make, Accept, RecordAttended],
        ServiceReferralStatus.Missed => [Make, Accept, RecordMissed],
        ServiceReferralStatus.ContactLost => [Make, Accept, RecordMissed, MarkContactLost],
        ServiceReferralStatus.Started => [Make, Accept, RecordAttended, Start],
        ServiceReferralStatus.NotStarted => [Make, Accept, RecordAttended, RecordNotStarted],
        ServiceReferralStatus.Completed => course == ServiceCourse.OneOff
            ? [Make, Accept, RecordAttended, Complete]
            : [Make, Accept, RecordAttended, Start, Complete],
        ServiceReferralStatus.Stopped => [Make, Accept, RecordAttended, Start, Stop],
        ServiceReferralStatus.Transferred => [Make, Accept, RecordAttended, Start, Transfer],
        ServiceReferralStatus.Cancelled => [Cancel],
    };
}
