using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>
/// The card that an officer gives to the person: whom to call, where and when. It says nothing about the person or the programme.
/// </summary>
public sealed record GetHandOverCard(string Reference) : IQuery<HandOverCard>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.OwnSlip);

    public Subject About => Subject.Own;
}

/// <summary>An officer's own slip as sent, and its card; the card is null when it no longer answers.</summary>
public sealed record HandOverCard(string Reference, DateTimeOffset FiledAt, string CardCode, CardDetails? Card);

/// <summary>What stands on a card. Name and phone are null while the ward has no duty coordinator.</summary>
public sealed record CardDetails(string? Name, string? Phone, string? Hours, string? Place, DateTimeOffset? AppointmentAt);

internal sealed class GetHandOverCardHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetHandOverCard, HandOverCard>
{
    public async Task<HandOverCard> Handle(GetHandOverCard query, CancellationToken cancellationToken)
    {
        var reference = SlipReference.Normalize(query.Reference);
        var slip =
            await db.Set<Slip>()
                .Where(s => s.Reference == reference)
                .Select(s => new { s.Reference, s.FiledAt, s.CardCode })
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var card = await db.Database
            .SqlQuery<CardDetails>(
                $"select name, phone, hours, place, appointment_at from intake.card({slip.CardCode}, {clock.GetUtcNow()})")
            .SingleOrDefaultAsync(cancellationToken);

        return new(slip.Reference, slip.FiledAt, slip.CardCode, card);
    }
}
