using CaseManager.Domain;

namespace CaseManager.Application.Pipeline;

/// <summary>Puts on record a try that a host refused at its door, before any use case ran.</summary>
public sealed class Refusals
{
    private readonly AuditTrail _trail;

    internal Refusals(AuditTrail trail) => _trail = trail;

    /// <param name="declared">What the page or route that was asked for sends.</param>
    /// <param name="code">The code of a client in the address, whether or not there is one; anything else names nobody.</param>
    public Task Record(IEnumerable<Declaration> declared, string? code, CancellationToken cancellationToken) =>
        _trail.Refuse(
            declared.Select(one => one.UseCase?.Name).FirstOrDefault(name => name is not null) ?? AuditWord.Door,
            ClientCode.TryParse(code, null, out var client) ? Subject.Client(client) : Subject.Own, cancellationToken);
}
