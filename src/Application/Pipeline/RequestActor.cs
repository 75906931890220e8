using CaseManager.Domain.Access;

namespace CaseManager.Application.Pipeline;

/// <summary>Who acts within one scope of services: set once by the host when it knows who is asking.</summary>
public sealed class RequestActor
{
    private Actor? _actor;

    public Actor Actor
    {
        get => _actor ?? throw new InvalidOperationException("Nobody is signed in.");
        set => _actor = value;
    }

    public bool IsSomebody => _actor is not null;

    /// <summary>The session is in a client's hands.</summary>
    public HandedOver? HandedOver { get; set; }

    /// <summary>The session has still to set up a second factor.</summary>
    public bool IsUnfinished { get; set; }

    /// <summary>
    /// The use cases that the page or route of this request declares; no other is sent. Null where there is neither page nor route, as at
    /// the command line.
    /// </summary>
    public IReadOnlySet<Type>? Declared { get; set; }

    /// <summary>The secret of the session through which the request came, where there is one.</summary>
    public string? Session { get; set; }

    /// <summary>The address the request came from, for the audit trail.</summary>
    public System.Net.IPAddress? From { get; set; }
}
