using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using CaseManager.Domain.Disclosures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// The sheet "who has seen my file" for the client: when, in which role, what for; and what was told to whom under which consent. It names
/// no member of staff, and nothing of which the client may not be told yet.
/// </summary>
public sealed record PrintWhoHasSeen(ClientCode ClientCode, DateOnly? From = null, DateOnly? To = null) : IQuery<WhoHasSeenSheet>, IExports
{
    /// <summary>More than this does not fit on a sheet; the days can be chosen.</summary>
    public const int MostRows = 500;

    /// <summary>Handed to the client in person, by a person who knows who the client is.</summary>
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>What stands on the sheet.</summary>
/// <param name="SeenTotal">How often the record was seen in these days, those that do not fit included.</param>
/// <param name="Hidden">How many more disclosures there are that the client's consents do not open to the coordinator.</param>
public sealed record WhoHasSeenSheet(
    IReadOnlyList<SheetSeen> Seen, int SeenTotal, IReadOnlyList<SheetDisclosure> Disclosures, int Hidden, NoticeWords Notice);

/// <summary>An account in this role saw the record, or tried to.</summary>
public sealed record SheetSeen(DateTimeOffset At, Role? Role, string UseCase, string? Reason, AuditOutcome? Outcome);

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
        var seen = await db.Seen(query.ClientCode, query.From, query.To, 1, PrintWhoHasSeen.MostRows, cancellationToken);
        var (begins, ends) = (query.From?.StartInVietnam(), query.To?.AddDays(1).StartInVietnam());
        var all = db.Set<Disclosure>().Where(d => d.ClientCode == query.ClientCode);
        var hidden = await db.CountDisclosures(query.ClientCode, cancellationToken) - await all.CountAsync(cancellationToken);
        var told = await db.Rows(all.Where(d =>
                (begins == null || d.At >= begins) && (ends == null || d.At < ends)
                && (d.DemandId == null || db.Set<Demand>().Any(demand => demand.Id == d.DemandId && demand.ClientToldOn != null))))
            .Take(PrintWhoHasSeen.MostRows)
            .ToListAsync(cancellationToken);

        return new(
            [.. seen.Rows.Select(row => new SheetSeen(row.At, row.Role, row.UseCase, row.Reason, row.Outcome))],
            seen.Total,
            [.. told.Select(row => new SheetDisclosure(row.At, row.Recipient, row.ToWhom, row.Way, row.Facts, row.ConsentGivenAt))],
            hidden,
            notice);
    }
}
