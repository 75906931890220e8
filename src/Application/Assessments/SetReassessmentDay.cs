using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>Agrees with the client on which day an assessment is done again.</summary>
public sealed record SetReassessmentDay(ClientCode ClientCode, Id<Assessment> AssessmentId, long Version, DateOnly On) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class SetReassessmentDayHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<SetReassessmentDay, Unit>
{
    public async Task<Unit> Handle(SetReassessmentDay command, CancellationToken cancellationToken)
    {
        var assessment = await db.AssessmentOf(command.ClientCode, command.AssessmentId, actor, cancellationToken);
        if (assessment.NextDueOn == command.On)
        {
            return Unit.Value;
        }

        assessment.MustBeAt(command.Version);
        assessment.DueAgain(command.On, clock.Today());

        return Unit.Value;
    }
}
