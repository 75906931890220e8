using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>Throws a draft away. One that is gone already is no mistake.</summary>
public sealed record DiscardDraft(Id<Slip> Id) : ICommand<Unit>
{
    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.OwnSlip);

    public Subject About => Subject.Record(Id);
}

internal sealed class DiscardDraftHandler(CaseManagerDb db) : IRequestHandler<DiscardDraft, Unit>
{
    public async Task<Unit> Handle(DiscardDraft command, CancellationToken cancellationToken)
    {
        await db.Set<SlipDraft>().Where(draft => draft.Id == command.Id).ExecuteDeleteAsync(cancellationToken);

        return Unit.Value;
    }
}
