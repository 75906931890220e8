using CaseManager.Domain.Accounts;
using CaseManager.Domain.Consents;
using static CaseManager.Domain.Access.Reach;
using static CaseManager.Domain.Accounts.Role;
using static CaseManager.Domain.Operation;
using Data = CaseManager.Domain.DataCategory;

namespace CaseManager.Domain.Access;

/// <summary>Over whose records a grant reaches.</summary>
public enum Reach
{
    /// <summary>Only what this account itself made.</summary>
    Own,

    /// <summary>The wards that the account answers for.</summary>
    OwnWards,

    /// <summary>The whole programme.</summary>
    Everywhere,
}

/// <summary>One role may do one thing with one kind of data, within a reach and, for some, only while the client consents.</summary>
public sealed record Grant(Role Role, Operation Operation, DataCategory Category, Reach Reach, ConsentPurpose? Consent = null);

/// <summary>What the policy weighs about the record in question.</summary>
/// <param name="WardCode">The ward of the record; null when it has none.</param>
/// <param name="OwnerId">The account that created it; null when it has no owner.</param>
/// <param name="Consents">The purposes for which the client's consent is in force; null where the rows themselves are asked.</param>
/// <param name="WholeWards">It is about records of the actor's wards: the database shows those and no other.</param>
/// <param name="InEmergency">The actor has an emergency about the client of the record: any ward, to read.</param>
public sealed record Scope(
    string? WardCode = null, Id<Account>? OwnerId = null, IReadOnlyCollection<ConsentPurpose>? Consents = null, bool WholeWards = false,
    bool InEmergency = false)
{
    /// <summary>Records of the actor's wards.</summary>
    public static Scope OwnWards { get; } = new(WholeWards: true);

    /// <summary>The actor's own: what the account created, or records of its wards.</summary>
    public static Scope Of(Actor actor) => new(OwnerId: actor.AccountId, WholeWards: true);
}

/// <summary>
/// Who may do what. This table is the only place where that is decided: the pipeline asks it, and the same rows are in
/// sec.access_grants, where row-level security asks them again. What is not here is refused.
/// </summary>
public static class AccessPolicy
{
    public static IReadOnlyList<Grant> Grants { get; } =
    [
        // Police can refer, but can never look: an officer's rows end here.
        new(Officer, Read, Data.OwnSlip, Own),
        new(Officer, Write, Data.OwnSlip, Own),
        new(Officer, Read, Data.Duty, OwnWards),
        new(Officer, Read, Data.OwnAccount, Own),
        new(Officer, Write, Data.OwnAccount, Own),

        new(Coordinator, Read, Data.Slip, OwnWards),
        new(Coordinator, Write, Data.Slip, OwnWards),
        new(Coordinator, Read, Data.Identity, OwnWards),
        new(Coordinator, Write, Data.Identity, OwnWards),
        new(Coordinator, Read, Data.Care, OwnWards),
        new(Coordinator, Write, Data.Care, OwnWards),
        new(Coordinator, Read, Data.Caseload, OwnWards),
        new(Coordinator, Write, Data.Caseload, OwnWards),
        new(Coordinator, Read, Data.Legal, OwnWards),
        new(Coordinator, Write, Data.Legal, OwnWards),
        new(Coordinator, Read, Data.Health, OwnWards, ConsentPurpose.StoreAssessments),
        new(Coordinator, Write, Data.Health, OwnWards, ConsentPurpose.StoreAssessments),
        new(Coordinator, Read, Data.Hiv, OwnWards, ConsentPurpose.HivInformation),
        new(Coordinator, Write, Data.Hiv, OwnWards, ConsentPurpose.HivInformation),
        new(Coordinator, Read, Data.Demand, OwnWards),
        new(Coordinator, Write, Data.Demand, OwnWards),
        new(Coordinator, Read, Data.Emergency, Own),
        new(Coordinator, Write, Data.Emergency, Own),
        new(Coordinator, Read, Data.Duty, OwnWards),
        new(Coordinator, Read, Data.Directory, Everywhere),
        new(Coordinator, Read, Data.Rules, Everywhere),
        new(Coordinator, Read, Data.OwnAccount, Own),
        new(Coordinator, Write, Data.OwnAccount, Own),

        // A supervisor reads the work and leads it; contacts, goals, plans and service referrals are the coordinators' to write.
        new(Supervisor, Read, Data.Slip, OwnWards),
        new(Supervisor, Read, Data.Care, OwnWards),
        new(Supervisor, Read, Data.Caseload, OwnWards),
        new(Supervisor, Write, Data.Caseload, OwnWards),
        new(Supervisor, Read, Data.Oversight, OwnWards),
        new(Supervisor, Write, Data.Oversight, OwnWards),
        new(Supervisor, Read, Data.Legal, OwnWards),
        new(Supervisor, Read, Data.Health, OwnWards, ConsentPurpose.StoreAssessments),
        new(Supervisor, Read, Data.Demand, OwnWards),
        new(Supervisor, Write, Data.Demand, OwnWards),
        new(Supervisor, Read, Data.Approval, OwnWards),
        new(Supervisor, Write, Data.Approval, OwnWards),
        new(Supervisor, Read, Data.Emergency, Own),
        new(Supervisor, Write, Data.Emergency, Own),
        new(Supervisor, Read, Data.EmergencyReview, OwnWards),
        new(Supervisor, Write, Data.EmergencyReview, OwnWards),
        new(Supervisor, Read, Data.Duty, OwnWards),
        new(Supervisor, Read, Data.AccountKey, OwnWards),
        new(Supervisor, Write, Data.AccountKey, OwnWards),
        new(Supervisor, Read, Data.Directory, Everywhere),
        new(Supervisor, Read, Data.Rules, Everywhere),
        new(Supervisor, Read, Data.OwnAccount, Own),
        new(Supervisor, Write, Data.OwnAccount, Own),

        new(ProgrammeStaff, Read, Data.Outcomes, Everywhere),
        new(ProgrammeStaff, Read, Data.Directory, Everywhere),
        new(ProgrammeStaff, Read, Data.OwnAccount, Own),
        new(ProgrammeStaff, Write, Data.OwnAccount, Own),

        new(Reviewer, Read, Data.Audit, Everywhere),
        new(Reviewer, Write, Data.Audit, Everywhere),
        new(Reviewer, Read, Data.Demand, Everywhere),
        new(Reviewer, Write, Data.Demand, Everywhere),
        new(Reviewer, Read, Data.Approval, Everywhere),
        new(Reviewer, Write, Data.Approval, Everywhere),
        new(Reviewer, Read, Data.EmergencyReview, Everywhere),
        new(Reviewer, Write, Data.EmergencyReview, Everywhere),
        new(Reviewer, Read, Data.Breach, Everywhere),
        new(Reviewer, Write, Data.Breach, Everywhere),
        new(Reviewer, Read, Data.AccountKey, Everywhere),
        new(Reviewer, Write, Data.AccountKey, Everywhere),
        new(Reviewer, Read, Data.OwnAccount, Own),
        new(Reviewer, Write, Data.OwnAccount, Own),

        new(Administrator, Read, Data.Accounts, Everywhere),
        new(Administrator, Write, Data.Accounts, Everywhere),
        new(Administrator, Read, Data.Breach, Everywhere),
        new(Administrator, Write, Data.Breach, Everywhere),
        new(Administrator, Read, Data.Directory, Everywhere),
        new(Administrator, Write, Data.Directory, Everywhere),
        new(Administrator, Read, Data.Rules, Everywhere),
        new(Administrator, Write, Data.Rules, Everywhere),
        new(Administrator, Read, Data.OwnAccount, Own),
        new(Administrator, Write, Data.OwnAccount, Own),
    ];

    /// <summary>The grant that lets this role do this at all, before the subject is considered.</summary>
    public static Grant? For(Role role, AccessNeed need) =>
        Grants.SingleOrDefault(grant =>
            grant.Role == role && grant.Operation == need.Operation && grant.Category == need.Category);

    /// <summary>The roles that may do this to anything at all.</summary>
    public static IReadOnlyList<Role> Holders(AccessNeed need) => [.. Enum.GetValues<Role>().Where(role => For(role, need) is not null)];

    /// <summary>The roles whose accounts can follow clients: those that write in a client's record.</summary>
    public static IReadOnlyList<Role> RolesForClients { get; } = Holders(AccessNeed.ToWrite(Data.Care));

    /// <summary>The roles that keep accounts; at least one account of them always stays enabled.</summary>
    public static IReadOnlyList<Role> RolesForAccounts { get; } = Holders(AccessNeed.ToWrite(Data.Accounts));

    /// <summary>The roles that see clients, or hold the second key: what makes such an account, or gives it something, takes two.</summary>
    public static IReadOnlyList<Role> RolesOfTwoKeys { get; } =
        [.. Holders(AccessNeed.ToRead(Data.Care)).Union(Holders(AccessNeed.ToWrite(Data.AccountKey)))];

    /// <summary>Whether people of this role answer for wards; the others work for the whole programme.</summary>
    public static bool AnswersForWards(Role role) => Grants.Any(grant => grant.Role == role && grant.Reach is OwnWards);

    /// <summary>Of the chosen wards, those for which an account of this role answers: all of them or none.</summary>
    public static IReadOnlyList<string> WardsFor(Role role, IReadOnlyList<string> chosen) => AnswersForWards(role) ? chosen : [];

    /// <summary>Whether this actor may do this with a record of this scope.</summary>
    public static bool Allows(Actor actor, AccessNeed need, Scope scope) =>
        For(actor.Role, need) is { } grant
        && grant.Reach switch
        {
            Everywhere => true,
            OwnWards => scope.WholeWards || (scope.WardCode is { } ward && actor.WardCodes.Contains(ward))
                || (scope.InEmergency && need.Operation is Read),
            Own => scope.OwnerId == actor.AccountId,
        }
        && (grant.Consent is not { } consent || scope.Consents is null || scope.Consents.Contains(consent));
}
