using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Contacts;

/// <summary>One follow-up that is still to be done.</summary>
public sealed record GetFollowUp(ClientCode ClientCode, Id<FollowUp> FollowUpId) : IQuery<FollowUpRow>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

internal sealed class GetFollowUpHandler(CaseManagerDb db) : IRequestHandler<GetFollowUp, FollowUpRow>
{
    public async Task<FollowUpRow> Handle(GetFollowUp query, CancellationToken cancellationToken) =>
        await db.FollowUpsOf(query.ClientCode, query.FollowUpId).SingleOrDefaultAsync(cancellationToken)
        ?? throw new NotFoundException();
}
