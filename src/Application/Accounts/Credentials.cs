using CaseManager.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Application.Accounts;

/// <summary>What ASP.NET Core Identity needs of an account to check a password.</summary>
public sealed class Credentials : IdentityUser<Guid>
{
    public Role Role { get; private init; }

    public string FullName { get; private init; } = "";

    public DateTimeOffset? DisabledAt { get; private init; }

    /// <summary>The PIN that takes a handed-over device back, hashed like a password.</summary>
    public string? PinHash { get; set; }
}
