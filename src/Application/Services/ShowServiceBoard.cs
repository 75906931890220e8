using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Services;

/// <summary>
/// The service referrals of the actor's wards by where they wait, overdue first: a few of each column, or one column page by page.
/// </summary>
/// <param name="Stage">One column, page by page; null for a few of each.</param>
/// <param name="Mine">Only those that the actor made.</param>
public sealed record ShowServiceBoard(
    ServiceReferralStage? Stage = null, string? WardCode = null, string? ServiceCode = null, Id<Provider>? ProviderId = null,
    bool Mine = false, int Page = 1) : IQuery<ServiceBoard>
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
    public async Task<ServiceBoard> Handle(ShowServiceBoard query, CancellationToken cancellationToken)
    {
        var (all, today) = (Enum.GetValues<ServiceReferralStage>(), clock.Today());
        var found = await db.FindOnBoard(query, actor, today, cancellationToken);

        // From here on the trail names whom the board shows, and their health rows exist for this reader.
        await trail.ShowingHealth(found.Codes, cancellationToken);

        return new(await db.Read(found, all, query, actor, today, await db.NamesOf(found.Codes, cancellationToken), cancellationToken));
    }
}

/// <summary>Reads columns of the board.</summary>
internal static class ServiceBoards
{
    private const int CardsInAColumn = 8;

    public static async Task<IdPage<ServiceReferral>> FindOnBoard(
        this CaseManagerDb db, ShowServiceBoard query, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var shown = query.Stage is { } one ? [one.ToString()] : Enum.GetNames<ServiceReferralStage>();
        var (skip, take) = query.Stage is null
            ? (0, CardsInAColumn)
            : (Page<ServiceBoardCard>.Before(query.Page), Page<ServiceBoardCard>.Size);

        return IdPage<ServiceReferral>.Of(await db.Database.SqlQuery<IdRow>(
            $"""
            select b.id, b.client_code, 0::bigint as total
            from care.board_page({shown}, {query.WardCode}, {query.ServiceCode}, {query.ProviderId?.Value}, {Whose(query, actor)},
                {Since(today)}, {(long)skip}, {take}) b
            """).ToListAsync(cancellationToken));
    }

    /// <param name="stages">The columns that are counted.</param>
    public static async Task<IReadOnlyList<ServiceBoardColumn>> Read(
        this CaseManagerDb db, IdPage<ServiceReferral> found, IReadOnlyList<ServiceReferralStage> stages, ShowServiceBoard query,
        Actor actor, DateOnly today, IReadOnlyDictionary<ClientCode, string> names, CancellationToken cancellationToken)
    {
        var counted = stages.Select(stage => stage.ToString()).ToArray();
        var counts = await db.Database.SqlQuery<StageCount>(
            $"""
            select * from care.board_counts({counted}, {query.WardCode}, {query.ServiceCode}, {query.ProviderId?.Value},
                {Whose(query, actor)}, {Since(today)}, {today})
            """)
            .ToListAsync(cancellationToken);
        var rows = found.Ids.Count == 0
            ? []
            : await db.Rows(
                db.Set<ServiceReferral>().Where(referral => found.Ids.Contains(referral.Id)), today).ToListAsync(cancellationToken);
        var cards = rows.Select(row => new ServiceBoardCard(names.GetValueOrDefault(row.ClientCode), row))
            .OrderBy(card => card.Referral.DueOn ?? DateOnly.MaxValue).ThenByDescending(card => card.Referral.StatusOn)
            .ToLookup(card => card.Referral.Status.Stage(card.Referral.AppointmentAt is not null));

        return
        [
            .. stages.Select(stage =>
            {
                var count = counts.Find(c => c.Stage == stage.ToString());

                return new ServiceBoardColumn(stage, (int)(count?.Number ?? 0), (int)(count?.Overdue ?? 0), [.. cards[stage]]);
            }),
        ];
    }

    private static Guid? Whose(ShowServiceBoard query, Actor actor) => query.Mine ? actor.AccountId.Value : null;

    private static DateOnly Since(DateOnly today) => today.AddDays(-Limits.BoardAfterEndDays);

    private sealed record StageCount(string Stage, long Number, long Overdue);
}
