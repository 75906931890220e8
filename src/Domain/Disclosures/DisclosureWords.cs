namespace CaseManager.Domain.Disclosures;

/// <summary>To whom something left the programme.</summary>
public enum Recipient
{
    Provider,

    /// <summary>The client, who keeps their own copy.</summary>
    Client,

    /// <summary>The officer who referred the client: one fixed phrase and nothing else.</summary>
    Officer,

    /// <summary>An authority that demanded it.</summary>
    Authority,
}

/// <summary>How it left.</summary>
public enum DisclosureWay
{
    Letter,
    Print,

    /// <summary>"In contact with the programme", on the officer's screen.</summary>
    Phrase,
}

/// <summary>What was told, by kind and never by value.</summary>
public enum DisclosedFact
{
    Name,
    YearOfBirth,
    Gender,
    Phone,
    Address,

    /// <summary>That the person is a client at all.</summary>
    TakesPart,

    /// <summary>The reason for a service referral, in the words the client heard.</summary>
    Reason,

    /// <summary>That the client was sent to a service.</summary>
    ServiceReferral,
    Appointment,
    Plan,
    ConsentForm,
    Assessment,

    /// <summary>Who has seen the record, and what was disclosed of it.</summary>
    WhoHasSeen,

    /// <summary>"In contact with the programme".</summary>
    InContact,
}

/// <summary>
/// What an authority can be told through the system at all. Nothing about health, treatment, tests, law or whereabouts has a name here, so
/// it cannot be granted.
/// </summary>
public enum DemandedFact
{
    Name,
    YearOfBirth,
    Gender,
    Phone,
    Address,

    /// <summary>That the person is a client at all.</summary>
    TakesPart,
}
