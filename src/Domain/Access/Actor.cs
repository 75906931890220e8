using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Access;

/// <summary>Who is asking: one account, its one role, and the wards it answers for.</summary>
public sealed record Actor(Id<Account> AccountId, Role Role, IReadOnlyList<string> WardCodes)
{
    /// <summary>Whether the actor may do this to anything at all; to which records, the scope decides.</summary>
    public bool Holds(AccessNeed need) => AccessPolicy.For(Role, need) is not null;
}
