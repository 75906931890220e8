using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>
/// Signs a completed assessment: one answers for it by name, and what is wrong is from then on put right by an amendment.
/// </summary>
public sealed record SignAssessment(ClientCode ClientCode, Id<Assessment> AssessmentId, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class SignAssessmentHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<SignAssessment, Unit>
{
    public async Task<Unit> Handle(SignAssessment command, CancellationToken cancellationToken)
    {
        var assessment = await db.AssessmentOf(command.ClientCode, command.AssessmentId, actor, cancellationToken);
        if (assessment.Status is AssessmentStatus.Signed && assessment.SignedBy == actor.AccountId)
        {
            // The button was pressed twice.
            return Unit.Value;
        }

        assessment.MustBeAt(command.Version);
        assessment.Sign(clock.GetUtcNow(), actor.AccountId);

        return Unit.Value;
    }
}
