namespace CaseManager.Domain.Contacts;

/// <summary>How a client was, or should be, contacted.</summary>
public enum ContactMode
{
    InPerson,
    HomeVisit,
    Phone,
    Message,
    Group,
    Other,
}

/// <summary>What a contact was for.</summary>
public enum ContactPurpose
{
    FollowUp,
    Support,
    Accompaniment,
    Planning,
    Crisis,
    Other,
}

/// <summary>Whether there was a contact. None of these counts against the client.</summary>
public enum ContactOutcome
{
    Reached,
    NoAnswer,

    /// <summary>There was an appointment, and the client did not come.</summary>
    Missed,

    /// <summary>Another person took a message; only with the client's consent.</summary>
    ThroughOthers,
}

/// <summary>The kind of place, never an address.</summary>
public enum ContactPlace
{
    Home,
    WardOffice,
    HealthStation,
    Provider,
    PublicPlace,
    Elsewhere,
}

/// <summary>Who may read a note.</summary>
public enum Sensitivity
{
    /// <summary>The coordinators and supervisors of the ward.</summary>
    Normal,

    /// <summary>Its author and the supervisor only.</summary>
    Sensitive,
}

/// <summary>Why the programme gets in touch: the steps of the schedule, or what was agreed with the client.</summary>
public enum FollowUpKind
{
    Month1,
    Month3,
    Month6,
    Month9,
    Month12,
    Agreed,
}

/// <summary>What became of a follow-up.</summary>
public enum FollowUpStatus
{
    Due,
    Done,
    Cancelled,
}
