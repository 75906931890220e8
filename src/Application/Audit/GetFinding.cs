using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Audit;

/// <summary>One finding, to be looked at.</summary>
public sealed record GetFinding(Guid Id) : IQuery<FindingRow>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;
}

internal sealed class GetFindingHandler(CaseManagerDb db) : IRequestHandler<GetFinding, FindingRow>
{
    public async Task<FindingRow> Handle(GetFinding query, CancellationToken cancellationToken) =>
        await db.Rows(db.Set<Finding>().Where(finding => finding.Id == query.Id)).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
}
