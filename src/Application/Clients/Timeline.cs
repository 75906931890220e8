using CaseManager.Application.Database;
using CaseManager.Application.Queries;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>The kinds of things that happen with a client.</summary>
public enum TimelineKind
{
    Contact,
    Service,
    Assessment,
    Consent,
    Status,
    Plan,
    Legal,
    Safety,
}

/// <summary>What happened with a client, the latest first, and whether there is more.</summary>
public sealed record Timeline(IReadOnlyList<TimelineRow> Rows, bool ThereIsMore);

/// <summary>One thing that happened.</summary>
/// <param name="Id">The record it tells of.</param>
/// <param name="What">A contact's manner, the name of a service, the code of an instrument, a consent's end, a status.</param>
/// <param name="Outcome">What came of it: a member of the kind's own enum.</param>
/// <param name="Words">What was written down.</param>
public sealed record TimelineRow(
    TimelineKind Kind, Guid Id, DateTimeOffset At, string What, string? Outcome, string? Words, string? ByName);

/// <summary>
/// Reads everything that happened in one statement, of each kind no more than can be shown. The policies of each table hold inside it.
/// </summary>
internal static class Timelines
{
    private const int PageSize = 12;
    private const int MostPages = 50;

    public static async Task<Timeline> Timeline(
        this CaseManagerDb db, ClientCode code, TimelineKind? only, int page, CancellationToken cancellationToken)
    {
        var most = PageSize * Math.Clamp(page, 1, MostPages);
        var (kind, english, client) = (only?.ToString(), ServiceRows.English, code.Value);
        var rows = await db.Database.SqlQuery<Line>(
            $"""
            select happened.kind, happened.id, happened.at, happened.what, happened.outcome, happened.words, a.full_name as by_name
            from (
                (select 'Contact' as kind, c.id, c.at, c.mode as what, c.outcome, c.note as words, c.author_id as by_id
                 from care.contacts c where c.client_code = {client} and coalesce({kind}, 'Contact') = 'Contact'
                 order by c.at desc limit {most + 1})
                union all
                (select 'Service', e.service_referral_id, e.recorded_at, case when {english} then s.name_en else s.name_vi end, e.status,
                    null, e.recorded_by
                 from care.service_referrals r
                 join care.service_referral_events e on e.service_referral_id = r.id
                 join directory.services s on s.code = r.service_code
                 where r.client_code = {client} and coalesce({kind}, 'Service') = 'Service'
                 order by e.recorded_at desc limit {most + 1})
                union all
                (select 'Assessment', t.id, t.completed_at, t.instrument_code, null, null, t.completed_by
                 from care.assessments t where t.client_code = {client} and t.status in ('Complete', 'Signed')
                     and coalesce({kind}, 'Assessment') = 'Assessment'
                 order by t.completed_at desc limit {most + 1})
                union all
                (select 'Consent', (array_agg(g.form_id))[1], g.given_at, to_char(max(g.expires_at) at time zone 'Asia/Ho_Chi_Minh',
                    'DD/MM/YYYY'), null,
                    count(*)::text, (array_agg(g.recorded_by))[1]
                 from care.consents g where g.client_code = {client} and coalesce({kind}, 'Consent') = 'Consent'
                 group by g.form_id, g.given_at order by g.given_at desc limit {most + 1})
                union all
                (select 'Status', u.id, u.recorded_at, u."to", null, u.reason, u.recorded_by
                 from care.status_changes u where u.client_code = {client} and coalesce({kind}, 'Status') = 'Status'
                 order by u.recorded_at desc limit {most + 1})
                union all
                (select 'Plan', p.id, p.recorded_at, p.manner, null, null, p.recorded_by
                 from care.plan_agreements p where p.client_code = {client} and coalesce({kind}, 'Plan') = 'Plan'
                 order by p.recorded_at desc limit {most + 1})
                union all
                (select 'Legal', l.id, l.at, l.kind, null, l.note, l.recorded_by
                 from care.legal_events l where l.client_code = {client} and coalesce({kind}, 'Legal') = 'Legal'
                 order by l.at desc limit {most + 1})
                union all
                (select 'Safety', f.id, f.opened_at, f.kind, f.status, f.words, f.opened_by
                 from care.safety_alerts f where f.client_code = {client} and coalesce({kind}, 'Safety') = 'Safety'
                 order by f.opened_at desc limit {most + 1})) happened
            left join accounts.accounts a on a.id = happened.by_id
            order by happened.at desc, happened.id
            limit {most + 1}
            """).ToListAsync(cancellationToken);

        return new(
            [
                .. rows.Take(most)
                .Select(row =>
                    new TimelineRow(Enum.Parse<TimelineKind>(row.Kind), row.Id, row.At, row.What, row.Outcome, row.Words, row.ByName))
            ],
            rows.Count > most);
    }

    private sealed record Line(string Kind, Guid Id, DateTimeOffset At, string What, string? Outcome, string? Words, string? ByName);
}
