using CaseManager.Domain;
using CaseManager.Domain.Assessments;

namespace CaseManager.Application.Pipeline;

/// <summary>
/// A coordinator's session in a client's hands: it opens this one form and nothing else, until the coordinator's PIN takes it back.
/// </summary>
public sealed record HandedOver(ClientCode ClientCode, Id<Assessment> AssessmentId);

/// <summary>A use case of the client who fills in the form that was handed over. Every other one is refused meanwhile.</summary>
public interface IWhileHandedOver
{
    ClientCode ClientCode { get; }

    Id<Assessment> AssessmentId { get; }
}
