namespace CaseManager.Domain;

/// <summary>Looking, or changing something.</summary>
public enum Operation
{
    Read,
    Write,
}

/// <summary>The kinds of data that the barrier tells apart.</summary>
public enum DataCategory
{
    /// <summary>An officer's own slips, drafts and refusals to send one: what police may ever ask about.</summary>
    OwnSlip,

    /// <summary>The slips that a ward received, and what was tried since.</summary>
    Slip,

    /// <summary>Who a client is: name, day of birth, phone, address, numbers. Lives in the vault.</summary>
    Identity,

    /// <summary>That a person is a client, and the work with them: status, contacts, consents, plan, social needs.</summary>
    Care,

    /// <summary>
    /// The leading of that work: who follows a client, how it ends, an alert taken on, a consent withdrawn. Its rows are those of Care.
    /// </summary>
    Caseload,

    /// <summary>
    /// What only the person who looks after a ward's coordinators does: reads sensitive notes, corrects a death recorded by mistake.
    /// </summary>
    Oversight,

    /// <summary>Substances, mood, hepatitis, TB, treatment: everything that could send a person to compulsory rehabilitation.</summary>
    Health,

    /// <summary>HIV tests, treatment and referrals to them: only under the client's written consent that names who may know.</summary>
    Hiv,

    /// <summary>Papers, notices, deadlines and legal needs.</summary>
    Legal,

    /// <summary>What an authority demanded to know about a client, and what two people decided. Nothing about health, ever.</summary>
    Demand,

    /// <summary>The two keys of an answer to an authority: one of the ward, one of the programme.</summary>
    Approval,

    /// <summary>The wards that an account answers for, and who answers the phone there.</summary>
    Duty,

    /// <summary>Wards, providers, services: public facts about the programme.</summary>
    Directory,

    /// <summary>What law and programme lay down: clocks, grounds, days off.</summary>
    Rules,

    /// <summary>Figures with small counts hidden.</summary>
    Outcomes,

    /// <summary>Who did what, about whom, when.</summary>
    Audit,

    /// <summary>The actor's own emergencies: one client of another ward, read for an hour because a life is in danger.</summary>
    Emergency,

    /// <summary>What others opened in an emergency, to be reviewed.</summary>
    EmergencyReview,

    /// <summary>The register of breaches of personal data: about the programme, never about one client.</summary>
    Breach,

    /// <summary>Who may sign in, and as what.</summary>
    Accounts,

    /// <summary>The second key of what an administrator proposes about an account that sees, or is to see.</summary>
    AccountKey,

    /// <summary>A person's own account: password, language, sessions.</summary>
    OwnAccount,
}

/// <summary>What a use case touches, at the least.</summary>
public sealed record AccessNeed(Operation Operation, DataCategory Category)
{
    public static AccessNeed ToRead(DataCategory category) => new(Operation.Read, category);

    public static AccessNeed ToWrite(DataCategory category) => new(Operation.Write, category);
}
