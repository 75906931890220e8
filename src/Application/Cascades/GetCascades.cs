using CaseManager.Application.Assessments;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Cascades;

/// <summary>How far a client has come with HIV, hepatitis and tuberculosis: from this client's own pages only, never as part of a list.</summary>
public sealed record GetCascades(ClientCode ClientCode) : IQuery<IReadOnlyList<Cascade>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One cascade, the latest step first. One that the actor's role may not see at all is not among the answers.</summary>
/// <param name="MissingConsent">The consent without which nothing is shown, whatever there is; null when it is in force.</param>
/// <param name="Next">What the actor may record now.</param>
public sealed record Cascade(CascadeKind Kind, ConsentPurpose? MissingConsent, IReadOnlyList<CascadeEntryRow> Entries, IReadOnlyList<CascadeStep> Next)
{
    /// <summary>The last step that still counts.</summary>
    public CascadeEntryRow? Last => Entries.FirstOrDefault(entry => entry.RetractedAt is null);
}

/// <summary>One recorded step.</summary>
public sealed record CascadeEntryRow(
    Id<CascadeEntry> Id, CascadeStep Step, CascadeDetail? Detail, DateOnly OccurredOn, ToldBy ToldBy, string RecordedBy, DateTimeOffset RecordedAt,
    DateTimeOffset? RetractedAt, string? RetractionReason, long Version);

internal sealed class GetCascadesHandler(CaseManagerDb db, Actor actor, TimeProvider clock) : IRequestHandler<GetCascades, IReadOnlyList<Cascade>>
{
    /// <summary>More steps than a life brings; a bound against the impossible.</summary>
    private const int Most = 500;

    public async Task<IReadOnlyList<Cascade>> Handle(GetCascades query, CancellationToken cancellationToken)
    {
        var given = await db.ConsentsInForce(query.ClientCode, clock.GetUtcNow(), cancellationToken);
        var entries = await (
            from entry in db.Set<CascadeEntry>()
            where entry.ClientCode == query.ClientCode
            join account in db.Set<Account>() on entry.RecordedBy equals account.Id
            orderby entry.RecordedAt descending, entry.Id descending
            select new
            {
                entry.Kind,
                Row = new CascadeEntryRow(
                    entry.Id, entry.Step, entry.Detail, entry.OccurredOn, entry.ToldBy, account.FullName, entry.RecordedAt, entry.RetractedAt,
                    entry.RetractionReason, entry.Version),
            }).Take(Most).ToListAsync(cancellationToken);

        return
        [
            .. Enum.GetValues<CascadeKind>()
                .Select(kind => (Kind: kind, Grant: AccessPolicy.For(actor.Role, AccessNeed.ToRead(kind.Category()))))
                .Where(cascade => cascade.Grant is not null)
                .Select(cascade =>
                {
                    var rows = entries.Where(entry => entry.Kind == cascade.Kind).Select(entry => entry.Row).ToList();
                    var missing = cascade.Grant!.Consent is { } purpose && !given.Contains(purpose) ? purpose : (ConsentPurpose?)null;
                    var last = rows.Find(row => row.RetractedAt is null);

                    return new Cascade(
                        cascade.Kind, missing, rows,
                        missing is null && actor.MayRecord(cascade.Kind.Category()) ? CascadeMoves.Next(cascade.Kind, last?.Step, last?.Detail) : []);
                }),
        ];
    }
}
