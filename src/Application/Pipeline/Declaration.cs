using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;

namespace CaseManager.Application.Pipeline;

/// <summary>What a page or route declares that it sends or needs; for whom it exists follows from this, and from nothing else.</summary>
/// <param name="UseCase">The use case that is sent; null where something else is done that needs the same.</param>
/// <param name="IfAllowed">It is sent for those who may, and left out for the others.</param>
public sealed record Declaration(AccessNeed Need, Type? UseCase = null, bool IfAllowed = false)
{
    /// <summary>A use case that is sent.</summary>
    public static Declaration Of<T>(bool ifAllowed = false)
        where T : IUseCase => new(T.Needs, typeof(T), ifAllowed);
}

public static class Declarations
{
    /// <summary>
    /// Whether a page or route that declares this exists for a role: what it always sends the role may send, and of the rest at least
    /// something.
    /// </summary>
    public static bool Admit(this IReadOnlyCollection<Declaration> declared, Role role) =>
        declared.All(one => one.IfAllowed || AccessPolicy.For(role, one.Need) is not null)
        && declared.Any(one => AccessPolicy.For(role, one.Need) is not null);
}
