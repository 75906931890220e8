namespace CaseManager.Domain.Accounts;

/// <summary>What an account is for. An account has exactly one, so an officer can never be anything else besides.</summary>
public enum Role
{
    /// <summary>A police officer, who may hand a person over and see that the slip arrived; never more.</summary>
    Officer,

    /// <summary>A ward coordinator, who meets clients and follows them until each service referral has an outcome.</summary>
    Coordinator,

    /// <summary>Looks after the coordinators of some wards and their caseloads, without seeing who the clients are.</summary>
    Supervisor,

    /// <summary>Reports outcomes in figures; sees no client.</summary>
    ProgrammeStaff,

    /// <summary>Data protection reviewer: reads the audit trail and the disclosures, no client record.</summary>
    Reviewer,

    /// <summary>Keeps accounts, wards and the directory; sees no client.</summary>
    Administrator,
}

/// <summary>The two sides of the barrier.</summary>
public static class Sides
{
    /// <summary>The one role of the police; every other is on the programme's side. An account never changes sides.</summary>
    public const Role Police = Role.Officer;

    public static bool IsPolice(this Role role) => role is Police;
}
