using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Legal;
using CaseManager.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Legal;

/// <summary>The clocks that end soon or have ended without anybody having said what came of it: a coordinator's own clients, or all of a supervisor's wards.</summary>
public sealed record ListDueClocks(int Page = 1) : IQuery<PageOf<DueClockRow>>
{
    /// <summary>So many days ahead a clock comes into sight.</summary>
    public const int DaysAhead = 14;

    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Legal);

    public Subject About => Subject.OwnWards;
}

/// <summary>A clock that ends soon, or is over.</summary>
public sealed record DueClockRow(string? FullName, LegalClockRow Clock);

internal sealed class ListDueClocksHandler(CaseManagerDb db, AuditTrail trail, Actor actor, TimeProvider clock)
    : IRequestHandler<ListDueClocks, PageOf<DueClockRow>>
{
    public async Task<PageOf<DueClockRow>> Handle(ListDueClocks query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Guid? coordinator = actor.Role is Role.Coordinator ? actor.AccountId.Value : null;
        var (before, skip, take) = (now.AddDays(ListDueClocks.DaysAhead), (long)PageOf<DueClockRow>.Before(query.Page), PageOf<DueClockRow>.Size);
        var page = await db.Database.SqlQuery<Line>(
            $"select d.id, d.client_code, d.total from care.due_clocks({coordinator}, {before}, {skip}, {take}) d").ToListAsync(cancellationToken);
        var codes = page.Select(line => ClientCode.Parse(line.ClientCode, null)).Distinct().ToList();
        await trail.Showing(codes, cancellationToken);

        var ids = page.Select(line => new Id<LegalClock>(line.Id)).ToList();
        var rows = await db.Rows(db.Set<LegalClock>().Where(c => ids.Contains(c.Id)), now, cancellationToken);
        var names = await db.Set<Person>().Where(person => codes.Contains(person.ClientCode))
            .ToDictionaryAsync(person => person.ClientCode, person => person.FullName, cancellationToken);

        return new([.. rows.Select(row => new DueClockRow(names.GetValueOrDefault(row.ClientCode), row))], Math.Max(1, query.Page), (int)(page.FirstOrDefault()?.Total ?? 0));
    }

    private sealed record Line(Guid Id, string ClientCode, long Total);
}
