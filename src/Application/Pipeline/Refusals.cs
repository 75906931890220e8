using CaseManager.Domain;

namespace CaseManager.Application.Pipeline;

/// <summary>Puts on record a try that a host refused at its door, before any use case ran.</summary>
public sealed class Refusals
{
    private readonly AuditTrail _trail;

    internal Refusals(AuditTrail trail) => _trail = trail;

    /// <param name="declared">What the page or route that was asked for sends.</param>
    /// <param name="client">The client that the address named, whether or not there is one.</param>
    public Task Record(IEnumerable<Declaration> declared, ClientCode? client, CancellationToken cancellationToken) =>
        _trail.Refuse(
            declared.Select(one => one.UseCase?.Name).FirstOrDefault(name => name is not null) ?? AuditWord.Door,
            client is { } code ? Subject.Client(code) : Subject.Own, cancellationToken);
}
