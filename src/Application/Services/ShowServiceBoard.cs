using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>The service referrals of the actor's wards by where they wait, overdue first: a few of each column, or one column page by page.</summary>
/// <param name="Stage">One column, page by page; null for a few of each.</param>
/// <param name="Mine">Only those that the actor made.</param>
public sealed record ShowServiceBoard(
    ServiceReferralStage? Stage = null, string? WardCode = null, string? ServiceCode = null, Id<Provider>? ProviderId = null, bool Mine = false,
    int Page = 1) : IQuery<ServiceBoard>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>The board: every column with how many stand in it, and the rows that are shown.</summary>
public sealed record ServiceBoard(IReadOnlyList<ServiceBoardColumn> Columns);

/// <summary>One column of the board.</summary>
/// <param name="Overdue">How many of them should have been heard of by now.</param>
public sealed record ServiceBoardColumn(ServiceReferralStage Stage, int Total, int Overdue, IReadOnlyList<ServiceBoardCard> Cards);

/// <summary>One card: a client, the service, and how long it waits. A supervisor sees the code, not the name.</summary>
public sealed record ServiceBoardCard(string? FullName, ServiceReferralRow Referral);

internal sealed class ShowServiceBoardHandler(CaseManagerDb db, AuditTrail trail, Actor actor, TimeProvider clock)
    : IRequestHandler<ShowServiceBoard, ServiceBoard>
{
    private const int CardsInAColumn = 8;
    private const int DaysAfterTheEnd = 30;

    public async Task<ServiceBoard> Handle(ShowServiceBoard query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var since = today.AddDays(-DaysAfterTheEnd);
        Id<Account>? coordinator = query.Mine ? actor.AccountId : null;
        var all = Enum.GetNames<ServiceReferralStage>();
        var shown = query.Stage is { } one ? [one.ToString()] : all;
        var (skip, take) = query.Stage is null ? (0, CardsInAColumn) : (PageOf<ServiceBoardCard>.Before(query.Page), PageOf<ServiceBoardCard>.Size);

        var counts = await db.Database.SqlQuery<StageCount>(
            $"select * from care.board_counts({all}, {query.WardCode}, {query.ServiceCode}, {query.ProviderId?.Value}, {coordinator?.Value}, {since}, {today})")
            .ToListAsync(cancellationToken);
        var places = await db.Database.SqlQuery<Place>(
            $"select * from care.board_page({shown}, {query.WardCode}, {query.ServiceCode}, {query.ProviderId?.Value}, {coordinator?.Value}, {since}, {(long)skip}, {take})")
            .ToListAsync(cancellationToken);

        // From here on the trail names whom the board shows, and their health rows exist for this reader.
        var codes = places.Select(place => ClientCode.Parse(place.ClientCode, null)).Distinct().ToList();
        await trail.Showing(codes, cancellationToken);
        var ids = places.Select(place => new Id<ServiceReferral>(place.Id)).ToList();
        var rows = await db.Rows(db.Set<ServiceReferral>().Where(r => ids.Contains(r.Id)), today).ToListAsync(cancellationToken);
        var names = await db.Set<Person>().Where(p => codes.Contains(p.ClientCode)).Select(p => new { p.ClientCode, p.FullName }).ToDictionaryAsync(p => p.ClientCode, p => p.FullName, cancellationToken);
        var cards = rows.Select(row => new ServiceBoardCard(names.GetValueOrDefault(row.ClientCode), row));
        var inOrder = cards.OrderBy(card => card.Referral.DueOn ?? DateOnly.MaxValue).ThenByDescending(card => card.Referral.StatusOn)
            .ToLookup(card => card.Referral.Status.Stage(card.Referral.AppointmentAt is not null));

        return new(
            [
                .. Enum.GetValues<ServiceReferralStage>().Select(stage =>
                {
                    var count = counts.Find(c => c.Stage == stage.ToString());

                    return new ServiceBoardColumn(stage, (int)(count?.Number ?? 0), (int)(count?.Overdue ?? 0), [.. inOrder[stage]]);
                }),
            ]);
    }

    private sealed record StageCount(string Stage, long Number, long Overdue);

    private sealed record Place(Guid Id, string ClientCode);
}
