using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Slips;

/// <summary>The received slips of the coordinator's wards: those being worked on, or those that are over.</summary>
public sealed record ListIntakes(bool Over = false, int Page = 1) : IQuery<Page<IntakeRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Slip);

    public Subject About => Subject.OwnWards;
}

/// <summary>A received slip and how far it is.</summary>
/// <param name="PersonLabel">Null for a role that may not read identities.</param>
public sealed record IntakeRow(
    string Reference,
    string? PersonLabel,
    string WardName,
    IntakeStatus Status,
    DateTimeOffset ReceivedAt,
    string ReceivedBy,
    int UnansweredTries,
    bool MayBeClosed,
    DateTimeOffset? EndedAt);

internal sealed class ListIntakesHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ListIntakes, Page<IntakeRow>>
{
    public async Task<Page<IntakeRow>> Handle(ListIntakes query, CancellationToken cancellationToken)
    {
        var intakes = db.Set<Intake>().AsNoTracking().Where(intake => intake.EndedAt != null == query.Over);
        var total = await intakes.CountAsync(cancellationToken);
        var ordered = query.Over
            ? intakes.OrderByDescending(i => i.EndedAt).ThenBy(i => i.SlipId)
            : intakes.OrderBy(i => i.ReceivedAt).ThenBy(i => i.SlipId);
        var rows = await (
            from intake in ordered.Skip(Page<IntakeRow>.Before(query.Page)).Take(Page<IntakeRow>.Size)
            join slip in db.Set<Slip>() on intake.SlipId equals slip.Id
            join ward in db.Set<Ward>() on intake.WardCode equals ward.Code
            join account in db.Set<Account>() on intake.ReceivedBy equals account.Id
            select new
            {
                Intake = intake,
                slip.Reference,
                PersonLabel = slip.Person == null
                ? null
                : slip.Person.Label,
                WardName = ward.Name,
                ReceivedBy = account.FullName
            }).ToListAsync(cancellationToken);
        var sorted = query.Over ? rows.OrderByDescending(row => row.Intake.EndedAt) : rows.OrderBy(row => row.Intake.ReceivedAt);

        return new(
            [
                .. sorted.Select(row => new IntakeRow(
                    row.Reference, row.PersonLabel, row.WardName, row.Intake.Status, row.Intake.ReceivedAt, row.ReceivedBy,
                    row.Intake.UnansweredTries, row.Intake.MayBeClosed(clock.GetUtcNow()), row.Intake.EndedAt)),
            ],
            Math.Max(1, query.Page),
            total);
    }
}
