namespace CaseManager.Domain.Clients;

/// <summary>Where a client stands with the programme. No client fails it, is discharged or expelled: such states do not exist.</summary>
public enum ClientStatus
{
    /// <summary>Agreed to take part; intake is not finished.</summary>
    Enrolled,

    /// <summary>In contact and being followed.</summary>
    Active,

    /// <summary>No contact for 90 days. The client may come back.</summary>
    Inactive,

    /// <summary>Asked for a pause.</summary>
    Paused,

    /// <summary>Moved away.</summary>
    Moved,

    /// <summary>Held by an authority.</summary>
    Detained,

    /// <summary>Has died.</summary>
    Deceased,

    /// <summary>Says that they no longer need the programme.</summary>
    Graduated,

    /// <summary>Withdrew the consent to take part.</summary>
    Withdrawn,
}

/// <summary>How a client describes their gender.</summary>
public enum Gender
{
    Man,
    Woman,
    TransWoman,
    TransMan,
    Other,
    Undisclosed,
}
