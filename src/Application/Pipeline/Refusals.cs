using CaseManager.Domain;

namespace CaseManager.Application.Pipeline;

/// <summary>Puts on record a try that a host refused at its door, before any use case ran.</summary>
public sealed class Refusals
{
    private static readonly AccessNeed Looking = AccessNeed.ToRead(DataCategory.OwnAccount);

    private readonly AuditTrail _trail;

    internal Refusals(AuditTrail trail) => _trail = trail;

    /// <param name="what">The page or route that was asked for, never its values.</param>
    /// <param name="client">The client that the address named, whether or not there is one.</param>
    public Task Record(string what, ClientCode? client, CancellationToken cancellationToken) =>
        _trail.Refuse(
            what.Length > 100 ? what[..100] : what, Looking, client is { } code ? Subject.Client(code) : Subject.Own, cancellationToken);
}
