namespace CaseManager.Domain.Slips;

/// <summary>All that an officer learns about a slip: enrolled, declined, unreachable or known already are one and the same.</summary>
public enum SlipWord
{
    Sent,
    Received,

    /// <summary>
    /// "In contact with the programme": never kept, only shown, where the province allows it and while the client agrees to exactly this.
    /// </summary>
    InContact,
}

/// <summary>Why the officer offers the programme.</summary>
public enum ReferralBasis
{
    /// <summary>Instead of processing a violation.</summary>
    InsteadOfProcessing,

    /// <summary>Met in everyday work, with no violation.</summary>
    SocialContact,

    /// <summary>The person or the family asked.</summary>
    OwnRequest,
}

/// <summary>How old the person seems. Under 18 there is no slip.</summary>
public enum AgeBand
{
    From18To24,
    From25To34,
    From35To44,
    From45,
}

/// <summary>Gender as far as an officer asks; everything finer is the person's own to tell.</summary>
public enum PersonGender
{
    Man,
    Woman,
    Other,
    Undisclosed,
}

/// <summary>A way to reach the person that is safe for them.</summary>
public enum ContactWay
{
    Call,
    Message,
    Family,
    InPerson,
}

/// <summary>What the person asks for help with, in the broadest words.</summary>
public enum SlipNeed
{
    Health,
    Housing,
    Work,
    Papers,
    Family,
    Unknown,
}

/// <summary>Whether the person is 18 or older, as far as the officer can tell.</summary>
public enum AdultAnswer
{
    Yes,
    No,
    Unsure,
}

/// <summary>What the person says to the offer. Never answered for them.</summary>
public enum PersonAnswer
{
    Agreed,
    Undecided,
    Declined,
}

/// <summary>How the person gets to the coordinator.</summary>
public enum HandOverMode
{
    /// <summary>They meet now.</summary>
    Now,

    /// <summary>They meet at a time and place.</summary>
    Appointment,

    /// <summary>The coordinator calls later.</summary>
    CallLater,
}

/// <summary>Why no slip was filed. Only how often is kept.</summary>
public enum StopReason
{
    Under18,
    Violence,
    Trafficking,

    /// <summary>The person said no.</summary>
    Declined,

    /// <summary>The person has not decided.</summary>
    Undecided,
}
