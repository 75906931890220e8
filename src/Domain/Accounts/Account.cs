namespace CaseManager.Domain.Accounts;

/// <summary>One person's way into the system: a name, one role, the wards it answers for.</summary>
public sealed class Account
{
    public const int NameMaxLength = 200;

    public Id<Account> Id { get; private init; }

    /// <summary>What is typed to sign in.</summary>
    public string UserName { get; private init; } = null!;

    public string FullName { get; private set; } = null!;

    public Role Role { get; private init; }

    public DateTimeOffset? DisabledAt { get; private set; }
}
