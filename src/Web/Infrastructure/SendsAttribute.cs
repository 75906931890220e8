using System.Reflection;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure;

/// <summary>
/// What a page, or one of its handlers, declares. Every page says so, or is open to all; the host does not start otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public abstract class DeclarationAttribute : Attribute
{
    internal abstract Declaration Declaration { get; }

    internal static IEnumerable<Declaration> Of(MemberInfo member) =>
        member.GetCustomAttributes<DeclarationAttribute>().Select(attribute => attribute.Declaration);
}

/// <summary>
/// A use case that the page sends, or only this handler of it. The page exists for those who may send it; no other use case can be sent
/// from it.
/// </summary>
public sealed class SendsAttribute<T> : DeclarationAttribute
    where T : IUseCase
{
    /// <summary>It is sent for those who may; the page exists for others too.</summary>
    public bool IfAllowed { get; init; }

    internal override Declaration Declaration => Declaration.Of<T>(IfAllowed);
}

/// <summary>A page that sends no use case for this: it exists for those to whom the policy grants it.</summary>
public sealed class NeedsAttribute(Operation operation, DataCategory category) : DeclarationAttribute
{
    internal override Declaration Declaration { get; } = new(new(operation, category));
}

/// <summary>
/// A page that exists while the session is in a client's hands; every other page of a signed-in account does not. Only: it exists at no
/// other time.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WhileHandedOverAttribute : Attribute
{
    public bool Only { get; init; } = true;
}
