using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Disclosures;
using MediatR;

namespace CaseManager.Application.Assessments;

/// <summary>The same as looking at an assessment, on record as a print: paper leaves the system.</summary>
public sealed record PrintAssessment(ClientCode ClientCode, Id<Assessment> AssessmentId) : IQuery<PrintedAssessment>, IExports
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>An assessment as it goes on paper, and the notice that stands on it.</summary>
public sealed record PrintedAssessment(AssessmentDetails Details, NoticeWords Notice);

internal sealed class PrintAssessmentHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<PrintAssessment, PrintedAssessment>
{
    public async Task<PrintedAssessment> Handle(PrintAssessment query, CancellationToken cancellationToken)
    {
        var details = await db.AssessmentDetails(query.ClientCode, query.AssessmentId, actor, cancellationToken);

        return new(
            details,
            await db.HandToClient(
                query.ClientCode, details.Instrument.Category, DisclosedFact.Assessment, actor, clock, cancellationToken));
    }
}
