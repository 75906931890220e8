using CaseManager.Domain.Accounts;

namespace CaseManager.Web.Infrastructure;

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
