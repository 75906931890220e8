using CaseManager.Application.Audit;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Disclosures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Disclosures;

/// <summary>
/// A reviewer reads the register, by code; of a health service not even its name. The reading is itself an entry that names the client
/// asked about.
/// </summary>
public sealed record ReviewDisclosures(ClientCode? Client = null, int Page = 1) : IQuery<Page<ReviewedDisclosure>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Audit);

    public Subject About => Subject.Own;

    public static string Reasons => AuditReason.OfClient;

    public string? Reason => Client?.Value;
}

/// <summary>One line of the register, as far as a reviewer may read it.</summary>
/// <param name="ToWhom">The provider's or authority's name; null when it would tell something about the client's health.</param>
public sealed record ReviewedDisclosure(
    ClientCode ClientCode, string WardCode, DateTimeOffset At, Recipient Recipient, string? ToWhom, DisclosureWay Way,
    IReadOnlyList<DisclosedFact> Facts, bool UnderConsent, string NoticeVersion, string DisclosedBy);

internal sealed class ReviewDisclosuresHandler(CaseManagerDb db) : IRequestHandler<ReviewDisclosures, Page<ReviewedDisclosure>>
{
    public async Task<Page<ReviewedDisclosure>> Handle(ReviewDisclosures query, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<Line>(
            $"""
            select client_code, ward_code, at, recipient, to_whom, way, consent_id is not null as under_consent, facts, notice_version,
                disclosed_by, total
            from audit.disclosures({query.Client?.Value}, {(long)Page<ReviewedDisclosure>.Before(query.Page)},
                {Page<ReviewedDisclosure>.Size})
            """).ToListAsync(cancellationToken);

        return new(
            [
                .. rows.Select(row => new ReviewedDisclosure(
                    ClientCode.Parse(row.ClientCode, null), row.WardCode, row.At, Enum.Parse<Recipient>(row.Recipient), row.ToWhom,
                    Enum.Parse<DisclosureWay>(row.Way), [.. row.Facts.Select(Enum.Parse<DisclosedFact>)], row.UnderConsent,
                    row.NoticeVersion, row.DisclosedBy)),
            ],
            Math.Max(1, query.Page),
            (int)(rows.Count == 0 ? 0 : rows[0].Total));
    }

    private sealed record Line(
        string ClientCode, string WardCode, DateTimeOffset At, string Recipient, string? ToWhom, string Way, bool UnderConsent,
        string[] Facts, string NoticeVersion, string DisclosedBy, long Total);
}
