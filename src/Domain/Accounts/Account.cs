
namespace CaseManager.Domain.Accounts;

/// <summary>One person's way into the system: a name, one role, the wards it answers for.</summary>
public sealed class Account : IVersioned
{
    public const int NameMaxLength = 200;

    private readonly List<AccountWard> _wards = [];

    private Account()
    {
    }

    public Id<Account> Id { get; private init; }

    /// <summary>What is typed to sign in.</summary>
    public string UserName { get; private init; } = null!;

    public string NormalizedUserName { get; private init; } = null!;

    public string FullName { get; private set; } = null!;

    public Role Role { get; private set; }

    /// <summary>Where the person works.</summary>
    public string? Unit { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>The names as they are looked for.</summary>
    public string SearchKey { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Whether a password was ever set; an invitation not taken up has none.</summary>
    public bool HasPassword { get; private init; }

    public string SecurityStamp { get; private init; } = null!;

    public long Version { get; private set; } = 1;

    /// <summary>The wards that the account answers for.</summary>
    public IReadOnlyCollection<AccountWard> Wards => _wards;

    /// <summary>An account that has no password yet: its person sets one through a link that is handed over.</summary>
    /// <param name="waits">It is disabled until a second person agrees.</param>
    public static Account Invite(
        Id<Account> id, string userName, string fullName, Role role, string? unit, string? phone, IEnumerable<string> wardCodes,
        DateTimeOffset at, bool waits = false)
    {
        var account = new Account
        {
            Id = id,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            FullName = fullName,
            Role = role,
            Unit = unit,
            Phone = phone,
            CreatedAt = at,
            DisabledAt = waits ? at : null,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            SearchKey = KeyOf(fullName, userName),
        };
        account.AnswerFor(wardCodes);

        return account;
    }

    /// <summary>
    /// The person does other work, or for other wards. A police officer's account stays one: a person who changes sides gets a new account.
    /// </summary>
    public void Change(string fullName, string? unit, string? phone, Role role, IEnumerable<string> wardCodes)
    {
        EnsureSide(role);
        (FullName, Unit, Phone, Role, SearchKey) = (fullName, unit, phone, role, KeyOf(fullName, UserName));
        AnswerFor(wardCodes);
    }

    /// <summary>Whether the account may become one of this role at all.</summary>
    public void EnsureSide(Role role)
    {
        if (role.IsPolice() != Role.IsPolice())
        {
            throw new RuleBrokenException("Accounts.Rule.OfficerStaysOfficer");
        }
    }

    public void Disable(DateTimeOffset at)
    {
        if (DisabledAt is not null)
        {
            throw new RuleBrokenException("Accounts.Rule.AlreadyDisabled");
        }

        DisabledAt = at;
    }

    public void Enable()
    {
        if (DisabledAt is null)
        {
            throw new RuleBrokenException("Accounts.Rule.NotDisabled");
        }

        DisabledAt = null;
    }

    /// <summary>The key of an account that bears these names.</summary>
    public static string KeyOf(string fullName, string userName) => NameKey.Of($"{fullName} {userName}");

    private void AnswerFor(IEnumerable<string> wardCodes)
    {
        var codes = wardCodes.ToHashSet();
        _wards.RemoveAll(ward => !codes.Contains(ward.WardCode));
        _wards.AddRange(codes.Except(_wards.Select(ward => ward.WardCode)).Order().Select(code => new AccountWard(Id, code)).ToList());
    }
}

/// <summary>A ward that an account answers for.</summary>
public sealed record AccountWard(Id<Account> AccountId, string WardCode);
