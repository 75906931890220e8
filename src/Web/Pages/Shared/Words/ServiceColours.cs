using CaseManager.Domain.Services;

namespace CaseManager.Web.Pages.Shared.Words;

/// <summary>The colour in which a status is shown; the word always stands beside it.</summary>
public static class ServiceColours
{
    public static string Of(ServiceReferralStatus status) => status switch
    {
        ServiceReferralStatus.Planned or ServiceReferralStatus.Made => "amber",
        ServiceReferralStatus.Accepted or ServiceReferralStatus.Attended => "teal",
        ServiceReferralStatus.Started or ServiceReferralStatus.Completed or ServiceReferralStatus.Transferred => "green",
        ServiceReferralStatus.Missed => "red",
        ServiceReferralStatus.RejectedByProvider or ServiceReferralStatus.DeclinedByClient or ServiceReferralStatus.NoResponse
            or ServiceReferralStatus.ContactLost or ServiceReferralStatus.NotStarted or ServiceReferralStatus.Stopped
            or ServiceReferralStatus.Cancelled => "grey",
    };

    public static string Of(LegalExposure exposure) => exposure switch
    {
        LegalExposure.None => "grey",
        LegalExposure.Notify or LegalExposure.Register or LegalExposure.NotifyAndRegister => "red",
    };
}
