using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using MediatR;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// Something a person can ask the system to do. One that does not say what it needs and whom it is about does not compile.
/// </summary>
public interface IUseCase
{
    static abstract AccessNeed Needs { get; }

    Subject About { get; }

    /// <summary>Why it is done, where a reason is asked for; kept in the audit trail.</summary>
    string? Reason => null;

    /// <summary>What a reason looks like, as a regular expression; empty where none is given. The trail takes no other.</summary>
    static virtual string Reasons => "";
}

/// <summary>A use case that changes something.</summary>
public interface ICommand<TResult> : IRequest<TResult>, IUseCase;

/// <summary>A use case that only looks.</summary>
public interface IQuery<TResult> : IRequest<TResult>, IUseCase;

/// <summary>
/// A use case whose form carries an id of its own. A double click or a retry brings the same id with the same content and is answered as
/// the first was, with nothing done again; the same id with anything else is refused with <see cref="SentBeforeException"/>.
/// </summary>
public interface ISentOnce : IUseCase
{
    /// <summary>The form's id; null when nothing new is made by it.</summary>
    Guid? FormId { get; }
}

/// <summary>A use case that makes one new record under an id chosen by the form.</summary>
public interface ICreates<T> : ICommand<Id<T>>, ISentOnce
{
    Id<T> Id { get; }

    Guid? ISentOnce.FormId => Id.Value;
}

/// <summary>A use case that draws a code at random. One that is taken already, once in thousands of times, is drawn again.</summary>
public interface IDraws : IUseCase
{
    /// <summary>The constraints of the database that say so.</summary>
    IReadOnlyList<string> Unique { get; }
}

/// <summary>
/// A use case whose answer leaves the system on paper or as a file. Emergency access to another ward's record discloses nothing.
/// </summary>
public interface IExports : IUseCase;

/// <summary>A use case that shows what is masked everywhere else.</summary>
public interface IReveals : IUseCase;

/// <summary>A use case of such weight that the password must have been given within the last minutes.</summary>
public interface IRequiresReauthentication : IUseCase;

/// <summary>Whom or what a use case is about.</summary>
public sealed record Subject
{
    private Subject()
    {
    }

    public ClientCode? ClientCode { get; private init; }

    /// <summary>Whether the client may be one of a ward that the actor does not answer for.</summary>
    public bool AnyWard { get; private init; }

    public string? WardCode { get; private init; }

    public Guid? RecordId { get; private init; }

    /// <summary>Whether it is about several records of the actor's wards: false for a role that sees only its own records.</summary>
    public bool WholeWards { get; private init; }

    /// <summary>The actor's own things, or nothing in particular: the database shows what the actor may see.</summary>
    public static Subject Own { get; } = new();

    /// <summary>Several records of the actor's wards; a list shows only what the actor may see.</summary>
    public static Subject OwnWards { get; } = new() { WholeWards = true };

    public static Subject Client(ClientCode code) => new() { ClientCode = code };

    /// <summary>A client whose record the use case does not read: it is named in the trail, wherever the client lives.</summary>
    public static Subject ClientOfAnyWard(ClientCode code) => new() { ClientCode = code, AnyWard = true };

    public static Subject Ward(string wardCode) => new() { WardCode = wardCode };

    /// <summary>One record about a client, named beside its client.</summary>
    public static Subject Client<T>(ClientCode code, Id<T> id) => new() { ClientCode = code, RecordId = id.Value };

    /// <summary>One record that is not about a client: a slip, an account, a provider.</summary>
    public static Subject Record<T>(Id<T> id) => new() { RecordId = id.Value };
}

/// <summary>The one who asks may not. To the outside it is as if the thing did not exist.</summary>
public sealed class AccessDeniedException(Role role, AccessNeed need) : Exception($"{role} may not {need.Operation} {need.Category} here.");

/// <summary>There is no such thing, or not for the one who asks.</summary>
public sealed class NotFoundException() : Exception("There is no such record.");

/// <summary>The record was changed after it was shown.</summary>
public sealed class StaleVersionException() : Exception("The record was changed by somebody else meanwhile.");

/// <summary>
/// The actor sent a form under this id before, with other content. What was kept then is unchanged, and nothing of this one is kept.
/// </summary>
public sealed class SentBeforeException(Guid formId) : Exception("The form was sent before, with other content.")
{
    public Guid FormId { get; } = formId;
}

/// <summary>More is asked for at once than this may take of the machine; a little later there is room again.</summary>
public sealed class TooBusyException() : Exception("Too much of this is asked for at once.")
{
    /// <summary>After how many seconds it is worth coming again.</summary>
    public const string RetryAfter = "5";
}

/// <summary>The password was given too long ago for what is asked; it is asked for again.</summary>
public sealed class ReauthenticationRequiredException() : Exception("The password was not given lately.");
