using CaseManager.Domain.Accounts;

namespace CaseManager.Domain.Access;

/// <summary>Who is asking: one account, its one role, and the wards it answers for.</summary>
public sealed record Actor(Id<Account> AccountId, Role Role, IReadOnlyList<string> WardCodes);
