using CaseManager.Domain.Accounts;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// A page that exists while the session is in a client's hands; every other page of somebody signed in does not. Only: it exists at no other time.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WhileHandedOverAttribute : Attribute
{
    public bool Only { get; init; } = true;
}

/// <summary>The roles for which a page exists. Every page says so, or is open to all; the host does not start otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForRolesAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Everybody who is signed in.</summary>
    public ForRolesAttribute()
        : this(Enum.GetValues<Role>())
    {
    }
}
