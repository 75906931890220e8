using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Clients;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>The same as looking at an assessment, on record as a print: paper leaves the system.</summary>
public sealed record PrintAssessment(ClientCode ClientCode, Id<Assessment> AssessmentId) : IQuery<AssessmentDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class PrintAssessmentHandler(CaseManagerDb db, Actor actor) : IRequestHandler<PrintAssessment, AssessmentDetails>
{
    public Task<AssessmentDetails> Handle(PrintAssessment query, CancellationToken cancellationToken) =>
        db.AssessmentDetails(query.ClientCode, query.AssessmentId, actor, cancellationToken);
}
