using System.Reflection;
using CaseManager.Domain;

namespace CaseManager.Application.Pipeline;

/// <summary>What can stand in the trail as what was done.</summary>
/// <param name="Reasons">What a reason looks like, as a regular expression; empty where none is given.</param>
internal sealed record AuditWord(string Name, string Operation, string Category, string Reasons)
{
    /// <summary>A page or route that was refused at its door and sends no use case.</summary>
    public const string Door = "Door";

    /// <summary>A sign-in on a device that the account was not known on; beside the sign-in itself.</summary>
    public const string NewDevice = "NewDevice";

    private const string AtTheDoor = "SignIn";

    // What a person does with the own account before anybody is the actor.
    private static readonly string[] OfAccounts =
    [
        "SignIn", "GivePassword", "SignInByPasskey", "UseRecoveryCode", "SignOut", "ConfirmPassword", "ChangePassword", "TakeUpSignInLink",
        "SetPin", "HandOver", "TakeBack", "SetUpAuthenticator", "AddPasskey", "RemovePasskey", "MakeRecoveryCodes", "EndOwnSessions",
        NewDevice,
    ];

    /// <summary>The rows of audit.use_cases that the code knows: no entry takes another word.</summary>
    public static IReadOnlyList<AuditWord> All { get; } =
    [
        .. typeof(IUseCase).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase)))
            .Select(OfUseCase),
        .. OfAccounts.Select(name => new AuditWord(name, AtTheDoor, nameof(DataCategory.OwnAccount), "")),
        new(Door, nameof(Domain.Operation.Read), nameof(DataCategory.OwnAccount), ""),
    ];

    /// <summary>The word of a use case, which says itself what it needs and what its reasons look like.</summary>
    public static AuditWord Of<T>()
        where T : IUseCase => new(typeof(T).Name, T.Needs.Operation.ToString(), T.Needs.Category.ToString(), T.Reasons);

    private static AuditWord OfUseCase(Type type) =>
        (AuditWord)typeof(AuditWord).GetMethod(nameof(Of), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(type)
            .Invoke(null, null)!;
}
