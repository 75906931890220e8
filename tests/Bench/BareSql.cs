namespace CaseManager.Bench;

/// <summary>What the pages read, as it would be written by hand for one page at a time.</summary>
internal static class BareSql
{
    public const string Caseload =
        """
        select c.code, p.full_name, p.known_as, c.status, w.name, a.full_name, c.enrolled_at, c.last_contact_at,
            (select min(f.due_on) from care.follow_ups f where f.client_code = c.code and f.status = 'Due'),
            (select max(s.expires_at) from care.consents s where s.client_code = c.code and s.purpose = 'TakePart'
                and s.withdrawn_at is null),
            (select count(*) from care.clients t
             where t.ward_code = $2 and t.coordinator_id = $1 and t.status not in ('Moved', 'Graduated', 'Withdrawn', 'Deceased'))
        from (
            select * from care.clients
            where ward_code = $2 and coordinator_id = $1 and status not in ('Moved', 'Graduated', 'Withdrawn', 'Deceased')
            order by coalesce(last_contact_at, enrolled_at), code limit 25) c
        join directory.wards w on w.code = c.ward_code
        left join vault.people p on p.client_code = c.code
        left join accounts.accounts a on a.id = c.coordinator_id
        order by coalesce(c.last_contact_at, c.enrolled_at), c.code
        """;

    public const string Header =
        """
        select c.code, p.full_name, right(p.phone, 3), c.status, c.status_on, c.year_of_birth, p.born_on, c.gender, w.code, w.name,
            c.coordinator_id, a.full_name,
            c.enrolled_at, c.last_contact_at, c.version,
            (select max(s.expires_at) from care.consents s where s.client_code = c.code and s.purpose = 'TakePart'
                and s.withdrawn_at is null),
            (select count(*) from care.contacts t where t.client_code = c.code),
            (select min(completed_at) from care.assessments t where t.client_code = c.code and t.status = 'Complete'),
            (select min(agreed_on) from care.plan_agreements t where t.client_code = c.code),
            (select count(*) from care.service_referrals r where r.client_code = c.code),
            (select count(*) from care.service_referrals r where r.client_code = c.code and r.started_on is not null),
            (select max(due_on) from care.follow_ups f where f.client_code = c.code and f.status = 'Due' and f.kind <> 'Agreed'),
            (select count(*) from care.follow_ups f where f.client_code = c.code and f.status = 'Done'),
            (select count(*) from care.consents s where s.client_code = c.code and s.withdrawn_at is null and s.expires_at > now()
                and s.purpose = 'ShareWithProvider'),
            array(select distinct s.purpose from care.consents s where s.client_code = c.code and s.withdrawn_at is null
                and s.expires_at > now())
        from care.clients c
        join directory.wards w on w.code = c.ward_code
        left join vault.people p on p.client_code = c.code
        left join accounts.accounts a on a.id = c.coordinator_id
        where c.code = $1
        """;

    public const string FollowUps =
        "select id, kind, due_on, due_at, mode, times_missed, version from care.follow_ups where client_code = $1 and status = 'Due' "
            + "order by due_on, due_at, id";

    public const string Services =
        """
        select r.id, r.service_code, s.name_vi, r.category, r.provider_id, p.name, r.status, r.status_on, r.stage, r.due_on,
            r.appointment_at, r.reason, r.version
        from care.service_referrals r
        join directory.services s on s.code = r.service_code
        join directory.providers p on p.id = r.provider_id
        where r.client_code = $1 order by r.status_on desc, r.id desc limit 8
        """;

    public const string Timeline =
        """
        select happened.*, a.full_name
        from (
            (select 'Contact' as kind, c.id, c.at, c.mode as what, c.outcome, c.note as words, c.author_id as by_id
             from care.contacts c where c.client_code = $1 order by c.at desc limit 13)
            union all
            (select 'Service', e.service_referral_id, e.recorded_at, s.name_vi, e.status, null, e.recorded_by
             from care.service_referrals r
             join care.service_referral_events e on e.service_referral_id = r.id
             join directory.services s on s.code = r.service_code
             where r.client_code = $1 order by e.recorded_at desc limit 13)
            union all
            (select 'Assessment', t.id, t.completed_at, t.instrument_code, null, null, t.completed_by
             from care.assessments t where t.client_code = $1 and t.status = 'Complete' order by t.completed_at desc limit 13)
            union all
            (select 'Consent', (array_agg(g.form_id))[1], g.given_at, max(g.expires_at)::text, null, count(*)::text,
                (array_agg(g.recorded_by))[1]
             from care.consents g where g.client_code = $1 group by g.form_id, g.given_at order by g.given_at desc limit 13)
            union all
            (select 'Status', u.id, u.recorded_at, u."to", null, u.reason, u.recorded_by
             from care.status_changes u where u.client_code = $1 order by u.recorded_at desc limit 13)
            union all
            (select 'Plan', p.id, p.recorded_at, p.manner, null, null, p.recorded_by
             from care.plan_agreements p where p.client_code = $1 order by p.recorded_at desc limit 13)) happened
        left join accounts.accounts a on a.id = happened.by_id
        order by happened.at desc, happened.id limit 13
        """;

    public const string Assessments =
        """
        select t.id, t.instrument_code, t.instrument_version, t.status, t.started_at, t.completed_at, t.scores::text, t.flags::text,
            t.next_due_on, a.full_name,
            count(*) over ()
        from care.assessments t join accounts.accounts a on a.id = coalesce(t.completed_by, t.started_by)
        where t.client_code = $1 and t.status <> 'Abandoned' order by t.started_at desc, t.id desc limit 4
        """;

    public const string NewSlips =
        """
        select s.reference, p.label, s.age_band, w.name, s.filed_at, s.basis, s.urgent, p.phone is not null, s.hand_over, s.appointment_at,
            s.appointment_place,
            count(*) over ()
        from intake.slips s join directory.wards w on w.code = s.ward_code left join intake.slip_people p on p.id = s.id
        where s.ward_code = $1 and s.word = 'Sent' order by s.filed_at, s.id limit 25
        """;

    public const string Due =
        """
        select f.id, f.client_code, p.full_name, f.kind, f.due_on, f.due_at, f.mode, f.times_missed
        from care.follow_ups f
        join care.clients c on c.code = f.client_code
        left join vault.people p on p.client_code = f.client_code
        where f.ward_code = $2 and f.status = 'Due' and f.due_on <= current_date and c.coordinator_id = $1
            and c.status not in ('Deceased', 'Withdrawn')
        order by f.due_on, f.due_at, f.id limit 25
        """;

    public const string Ending =
        """
        select c.code, p.full_name, s.expires_at
        from care.consents s
        join care.clients c on c.code = s.client_code
        left join vault.people p on p.client_code = c.code
        where s.ward_code = $2 and s.purpose = 'TakePart' and s.withdrawn_at is null and s.expires_at < now() + interval '14 days'
            and s.expires_at > now() - interval '90 days'
            and c.coordinator_id = $1 and c.status in ('Enrolled', 'Active')
            and not exists (
                select from care.consents l
                where l.client_code = c.code and l.purpose = 'TakePart' and l.withdrawn_at is null and l.expires_at > s.expires_at)
        order by s.expires_at limit 10
        """;

    public const string Silent =
        """
        select c.code, p.full_name, coalesce(c.last_contact_at, c.enrolled_at)
        from care.clients c left join vault.people p on p.client_code = c.code
        where c.ward_code = $2 and c.coordinator_id = $1 and c.status in ('Enrolled', 'Active')
            and coalesce(c.last_contact_at, c.enrolled_at) < now() - interval '90 days'
        order by 3 limit 10
        """;

    public const string Drafts =
        """
        select t.id, t.client_code, p.full_name, t.instrument_code, t.saved_at
        from care.assessments t left join vault.people p on p.client_code = t.client_code
        where t.started_by = $1 and t.status = 'Started' order by t.saved_at limit 10
        """;

    public const string Board =
        """
        select r.id, r.client_code, p.full_name, s.name_vi, v.name, r.status, r.due_on, count(*) over ()
        from care.service_referrals r
        join directory.services s on s.code = r.service_code
        join directory.providers v on v.id = r.provider_id
        left join vault.people p on p.client_code = r.client_code
        where r.ward_code = $2 and r.stage = 'AwaitingReply' and r.coordinator_id = $1 order by r.due_on, r.status_on desc, r.id limit 25
        """;

    public const string Statuses = "select status, count(*) from care.clients where ward_code = $2 and coordinator_id = $1 group by status";

    public const string Figures =
        "select measure, ward_code, period, publication, number, median_wait from outcomes.figures where period = 'whole' or ward_code "
            + "= ''";

    public const string FigureWards = "select code, name from directory.wards order by name, code";

    public const string Assessment =
        """
        select t.instrument_code, t.instrument_version, t.status, t.answers::text, t.scores::text, t.flags::text, t.started_at,
            t.completed_at, t.version, a.full_name
        from care.assessments t join accounts.accounts a on a.id = coalesce(t.completed_by, t.started_by) where t.id = $1
        """;

    public const string Trail =
        """
        select e.id, e.at, a.full_name, e.role, e.use_case, e.operation, e.client_codes, e.ward_code, e.reason, host(e.ip), c.outcome
        from (
            select id from audit.entries where client_codes @> array[$1]
            union
            select entry_id from audit.showings where client_codes @> array[$1]) named
        join audit.entries e on e.id = named.id
        left join accounts.accounts a on a.id = e.account_id
        left join audit.closings c on c.entry_id = e.id
        order by e.id desc limit 51
        """;

    public const string Save =
        "update care.assessments set answers = answers || jsonb_build_object($1::text, $2::jsonb), saved_at = now(), version = version "
            + "+ 1 where id = $3 returning version";

    public const string FileSlip =
        """
        with slip as (
            insert into intake.slips (id, reference, officer_id, ward_code, filed_at, word, basis, age_band, gender, contact_ways,
                staying_ward_code,
                met_on, place_ward_code, needs, urgent, agreed, hand_over, card_code)
            values ($1, $2, $3, $4, now(), 'Sent', 'SocialContact', 'From25To34', 'Man', '{Call}', $4, current_date, $4, '{Health}', false,
                true, 'CallLater', $7)
            returning id, ward_code, reference),
        person as (insert into intake.slip_people (id, ward_code, label, phone) select id, ward_code, $5, $6 from slip)
        select reference from slip
        """;
}
