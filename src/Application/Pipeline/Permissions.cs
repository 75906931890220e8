using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Whether the actor may send a use case, asked before it is sent: to show a button or a form, to serve a page or a route. It is the
/// question that the pipeline asks when the use case comes, with what is known until then.
/// </summary>
public sealed class Permissions(RequestActor acting)
{
    /// <summary>Whether the actor may send it about anything at all.</summary>
    public bool May<T>()
        where T : IUseCase => May(T.Needs);

    /// <summary>Whether the actor may send it about what is in this scope.</summary>
    public bool May<T>(Scope scope)
        where T : IUseCase =>
        IsActive
            && AccessPolicy.Allows(acting.Actor, T.Needs, scope with { InEmergency = scope.InEmergency && EmergencyReading.Opens<T>() });

    public bool May(AccessNeed need) => IsActive && acting.Actor.Holds(need);

    /// <summary>
    /// The scope of a client in this ward whose record the actor sees: where the ward is not the actor's, it is seen in an emergency.
    /// </summary>
    public Scope OfClient(string wardCode) => new(wardCode, InEmergency: !acting.Actor.WardCodes.Contains(wardCode));

    // While a client holds the device, or a second factor is missing, it shows nothing of the actor's.
    private bool IsActive => acting is { IsSomebody: true, HandedOver: null, IsUnfinished: false };
}

/// <summary>What an emergency opens: to look, and nothing by which something leaves.</summary>
internal static class EmergencyReading
{
    public static bool Opens<T>()
        where T : IUseCase => Of<T>.Opens;

    public static bool Opens(Type useCase) =>
        useCase.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQuery<>))
            && !useCase.IsAssignableTo(typeof(IExports));

    private static class Of<T>
    {
        public static readonly bool Opens = EmergencyReading.Opens(typeof(T));
    }
}
