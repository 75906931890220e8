using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>Breaks an open assessment off, as when the client would rather not go on. None of its answers is kept.</summary>
public sealed record AbandonAssessment(ClientCode ClientCode, Id<Assessment> AssessmentId, long Version) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class AbandonAssessmentHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<AbandonAssessment, Unit>
{
    public async Task<Unit> Handle(AbandonAssessment command, CancellationToken cancellationToken)
    {
        var assessment = await db.AssessmentOf(command.ClientCode, command.AssessmentId, actor, cancellationToken);
        if (assessment.Status is AssessmentStatus.Abandoned)
        {
            return Unit.Value;
        }

        assessment.MustBeAt(command.Version);
        assessment.Abandon(clock.GetUtcNow());

        return Unit.Value;
    }
}
