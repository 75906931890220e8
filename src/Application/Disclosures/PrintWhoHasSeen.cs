using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Disclosures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// The sheet "who has seen my file" for the client: which day, in which role, which part; and what was told to whom under which consent. It
/// names no member of staff, and nothing of which the client may not be told yet.
/// </summary>
public sealed record PrintWhoHasSeen(ClientCode ClientCode, DateOnly? From = null, DateOnly? To = null) : IQuery<WhoHasSeenSheet>, IExports
{
    /// <summary>More than this does not fit on a sheet; the days can be chosen.</summary>
    public const int MostRows = 500;

    /// <summary>So many lines of days leave room on one page for what left and what to do.</summary>
    public const int LinesOfAPage = 20;

    /// <summary>Handed to the client in person, by a person who knows who the client is.</summary>
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What stands on the sheet.</summary>
/// <param name="Unusual">The days that should be known first, latest first.</param>
/// <param name="Lines">Every day, latest first; where they are too many for a page, the oldest weeks are put together.</param>
/// <param name="DaysLeftOut">How many lines of days do not fit at all.</param>
/// <param name="ByOfficers">How often the police saw the record.</param>
/// <param name="Hidden">How many more disclosures there are that the client's consents do not open to the coordinator.</param>
public sealed record WhoHasSeenSheet(
    IReadOnlyList<SeenDay> Unusual, IReadOnlyList<SeenDay> Lines, int DaysLeftOut, int ByOfficers,
    IReadOnlyList<SheetDisclosure> Disclosures, int Hidden, NoticeWords Notice);

/// <summary>This was told.</summary>
public sealed record SheetDisclosure(
    DateTimeOffset At, Recipient Recipient, string? ToWhom, DisclosureWay Way, IReadOnlyList<DisclosedFact> Facts,
    DateTimeOffset? ConsentGivenAt);

internal sealed class PrintWhoHasSeenValidator : AbstractValidator<PrintWhoHasSeen>
{
    public PrintWhoHasSeenValidator()
    {
        RuleFor(query => query.From).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(query => query.To).Must(Days.CanBe).WithMessage(_ => Text.T("Common.Error.Invalid"));
    }
}

internal sealed class PrintWhoHasSeenHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<PrintWhoHasSeen, WhoHasSeenSheet>
{
    public async Task<WhoHasSeenSheet> Handle(PrintWhoHasSeen query, CancellationToken cancellationToken)
    {
        var notice = await db.HandToClient(query.ClientCode, DataCategory.Care, DisclosedFact.WhoHasSeen, actor, clock, cancellationToken);
        var seen = await db.SeenByDay(query.ClientCode, query.From, query.To, 1, PrintWhoHasSeen.MostRows, cancellationToken);
        var (begins, ends) = (query.From?.StartInVietnam(), query.To?.AddDays(1).StartInVietnam());
        var all = db.Set<Disclosure>().Where(d => d.ClientCode == query.ClientCode);
        var hidden = await db.CountDisclosures(query.ClientCode, cancellationToken) - await all.CountAsync(cancellationToken);
        var told = await db.Rows(all.Where(d =>
                (begins == null || d.At >= begins) && (ends == null || d.At < ends)
                && (d.DemandId == null || db.Set<Demand>().Any(demand => demand.Id == d.DemandId && demand.ClientToldOn != null))))
            .Take(PrintWhoHasSeen.MostRows)
            .ToListAsync(cancellationToken);

        return new(
            [.. seen.Rows.Where(day => day.Unusual.Count > 0)],
            SeenDays.AtMost(seen.Rows, PrintWhoHasSeen.LinesOfAPage),
            seen.Total - seen.Rows.Count,
            seen.Rows.Where(day => day.Role is { } role && role == Sides.Police).Sum(day => day.Looks),
            [.. told.Select(row => new SheetDisclosure(row.At, row.Recipient, row.ToWhom, row.Way, row.Facts, row.ConsentGivenAt))],
            hidden,
            notice);
    }
}
