namespace CaseManager.Domain.Disclosures;

/// <summary>What kind of authority demands.</summary>
public enum AuthorityKind
{
    Police,
    Procuracy,
    Court,
    Inspectorate,
    Other,
}

/// <summary>How far a demand has come.</summary>
public enum DemandStatus
{
    Received,

    /// <summary>A lawyer looks at it; a decision is proposed and waits for two people.</summary>
    LegalReview,
    Refused,
    Partial,
    Granted,

    /// <summary>What was granted has left.</summary>
    Released,
    Closed,
}

/// <summary>What is to be answered.</summary>
public enum DemandDecision
{
    Refuse,
    Partial,
    Grant,
}

/// <summary>What can be done about a demand next.</summary>
public enum DemandStep
{
    Review,
    Propose,
    Approve,
    Release,
    TellClient,
    Close,
}
