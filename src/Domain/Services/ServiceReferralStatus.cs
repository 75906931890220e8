namespace CaseManager.Domain.Services;

/// <summary>How far a service referral has come.</summary>
public enum ServiceReferralStatus
{
    /// <summary>Agreed with the client; the provider knows nothing yet.</summary>
    Planned,

    /// <summary>Sent to the provider, who has not replied.</summary>
    Made,

    /// <summary>The provider will receive the client.</summary>
    Accepted,
    RejectedByProvider,
    DeclinedByClient,

    /// <summary>The provider never replied.</summary>
    NoResponse,

    /// <summary>The client came for the first time.</summary>
    Attended,
    Missed,
    ContactLost,

    /// <summary>The client is receiving the service.</summary>
    Started,

    /// <summary>The client came, and it was not needed or not possible.</summary>
    NotStarted,
    Completed,

    /// <summary>
    /// The client left the service before its end. In police hands this could send a person to compulsory rehabilitation.
    /// </summary>
    Stopped,

    /// <summary>Continued at another provider.</summary>
    Transferred,
    Cancelled,
}

/// <summary>What can happen to a service referral.</summary>
public enum ServiceReferralMove
{
    Make,
    Accept,
    RejectByProvider,
    DeclineByClient,
    RecordNoResponse,
    BookAppointment,
    RecordAttended,
    RecordMissed,
    Rebook,
    MarkContactLost,
    Start,
    RecordNotStarted,
    Complete,
    Stop,
    Transfer,
    Cancel,
    ReEngage,
}

/// <summary>Why a service referral did not go on: the barriers that figures are reported by.</summary>
public enum ServiceReferralReason
{
    ClientDeclined,
    NotNeeded,
    NotEligible,
    WaitingList,
    Cost,
    Distance,
    WorkHours,
    FearOfPolice,
    FearOfDisclosure,
    StigmaAtProvider,
    NoIdentityPapers,
    NoResidenceRegistration,
    NoHealthInsurance,
    ProviderRefused,
    ConsentWithdrawn,
    Moved,
    Detained,
    Hospitalised,
    Died,
    ContactLost,
    Unknown,
}

/// <summary>Where the coordinator knows it from.</summary>
public enum ToldBy
{
    Provider,
    Client,
    Coordinator,
}

/// <summary>What a client may choose to let the provider know.</summary>
public enum SharedItem
{
    Name,
    YearOfBirth,
    Gender,
    Phone,

    /// <summary>The reason for the referral, in the words the client heard.</summary>
    Reason,
}

/// <summary>How soon a client should be received.</summary>
public enum Urgency
{
    Routine,
    Soon,
    Urgent,
}

/// <summary>The columns of the board: where a service referral waits, and for whom.</summary>
public enum ServiceReferralStage
{
    ToMake,
    AwaitingReply,
    Accepted,
    Booked,
    InService,
    Completed,
    Unsuccessful,
}
