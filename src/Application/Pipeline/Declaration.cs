using CaseManager.Domain.Access;

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
