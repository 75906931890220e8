using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>
/// Goes on with a draft on the phone that holds its key. Nothing when it was sent, thrown away or is older than three days, or on another
/// phone.
/// </summary>
public sealed record GetDraft(Id<Slip> Id, byte[] Key) : IQuery<DraftDetails?>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.OwnSlip);

    public Subject About => Subject.Record(Id);
}

/// <summary>What an officer typed and has not sent.</summary>
public sealed record DraftDetails(string Typed, DateTimeOffset SavedAt);

internal sealed class GetDraftHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<GetDraft, DraftDetails?>
{
    public async Task<DraftDetails?> Handle(GetDraft query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var draft = await db.Set<SlipDraft>()
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == query.Id && d.ExpiresAt > now, cancellationToken);

        return draft is not null && query.Key.Length == DraftSeal.KeyLength
            && DraftSeal.Open(query.Key, query.Id, actor.AccountId, draft.Sealed) is { } typed
            ? new(typed, draft.SavedAt)
            : null;
    }
}
