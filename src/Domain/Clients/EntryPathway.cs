namespace CaseManager.Domain.Clients;

/// <summary>How a client came to the programme.</summary>
public enum EntryPathway
{
    /// <summary>An officer's slip.</summary>
    PoliceSlip,

    Self,
    Family,
    Peer,
    CommunityOrganisation,
    HealthService,
    SocialService,
    LegalAid,
    Employer,
    Other,
}

/// <summary>Whether a client lives where they are registered.</summary>
public enum ResidenceStability
{
    Stable,
    Temporary,

    /// <summary>Less than 30 days in one place.</summary>
    None,
}
