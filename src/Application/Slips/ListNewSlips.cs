using CaseManager.Application.Database;
using CaseManager.Application.Legal;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>The slips that wait for a coordinator of the ward, the longest waiting first.</summary>
public sealed record ListNewSlips(int Page = 1) : IQuery<Page<NewSlipRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Slip);

    public Subject About => Subject.OwnWards;
}

/// <summary>A slip that waits to be received, and by when it should be answered.</summary>
/// <param name="PersonLabel">Null for a role that may not read identities; so is <paramref name="HasPhone"/>.</param>
public sealed record NewSlipRow(
    string Reference,
    string? PersonLabel,
    AgeBand AgeBand,
    string WardName,
    DateTimeOffset FiledAt,
    ReferralBasis Basis,
    bool Urgent,
    bool? HasPhone,
    HandOverMode HandOver,
    DateTimeOffset? AppointmentAt,
    string? AppointmentPlace,
    DateTimeOffset DueAt);

internal sealed class ListNewSlipsHandler(CaseManagerDb db) : IRequestHandler<ListNewSlips, Page<NewSlipRow>>
{
    public Task<Page<NewSlipRow>> Handle(ListNewSlips query, CancellationToken cancellationToken) =>
        db.NewSlips(query.Page, cancellationToken);
}

/// <summary>Reads the slips that wait to be received.</summary>
internal static class NewSlipRows
{
    public static async Task<Page<NewSlipRow>> NewSlips(this CaseManagerDb db, int page, CancellationToken cancellationToken)
    {
        var waiting = db.Set<Slip>().Where(slip => slip.Word == SlipWord.Sent);
        var total = await waiting.CountAsync(cancellationToken);
        var rows = await (
            from slip in waiting
            join ward in db.Set<Ward>() on slip.WardCode equals ward.Code
            orderby slip.FiledAt, slip.Id
            select new
            {
                slip.Reference,
                PersonLabel = slip.Person == null ? null : slip.Person.Label,
                slip.AgeBand,
                WardName = ward.Name,
                slip.FiledAt,
                slip.Basis,
                slip.Urgent,
                HasPhone = slip.Person == null ? (bool?)null : slip.Person.Phone != null,
                slip.HandOver,
                slip.AppointmentAt,
                slip.AppointmentPlace,
            }).Skip(Page<NewSlipRow>.Before(page)).Take(Page<NewSlipRow>.Size).ToListAsync(cancellationToken);
        var calendar = await db.WorkingCalendar(cancellationToken);

        return new(
            [
                .. rows.Select(row => new NewSlipRow(
                    row.Reference, row.PersonLabel, row.AgeBand, row.WardName, row.FiledAt, row.Basis, row.Urgent, row.HasPhone,
                    row.HandOver, row.AppointmentAt, row.AppointmentPlace,
                    ResponseClock.DueAt(row.HandOver, row.FiledAt, calendar, row.AppointmentAt))),
            ],
            Math.Max(1, page),
            total);
    }
}
