-- Counts people for the prepared figures: months, wards, numbers and waiting times, never a person. Each person is counted in the ward and
-- month in which they were introduced, so that months add up to quarters and wards to the whole. A client who consented to be counted is
-- counted until the consent ended; a slip is counted in every state.
create or replace function outcomes.counts() returns table (month date, ward_code text, measure text, people int, waits int[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
    with agreed as (
        select a.client_code,
            (max(least(a.withdrawn_at, a.superseded_at, a.expires_at)) at time zone 'Asia/Ho_Chi_Minh')::date as until
        from care.consents a
        where a.purpose = 'AnonymousStatistics'
        group by a.client_code
    ),
    counted as (
        select c.* from care.clients c join agreed a on a.client_code = c.code
    ),
    introduced as (
        select c.code, s.ward_code, date_trunc('month', s.filed_at at time zone 'Asia/Ho_Chi_Minh')::date as month,
            i.contacted_at is not null or c.code is not null as contacted,
            round(extract(epoch from i.contacted_at - s.filed_at) / 3600)::int as hours
        from intake.slips s
        left join care.intakes i on i.id = s.id
        left join counted c on c.slip_id = s.id
        union all
        select c.code, c.ward_code, date_trunc('month', c.enrolled_at at time zone 'Asia/Ho_Chi_Minh')::date, true, null
        from counted c
        where c.slip_id is null
    ),
    steps as (
        select r.client_code, r.service_code, r.made_on, a.until,
            case v.service_group when 'SubstitutionTreatment' then 'Methadone' when 'RecoverySupport' then 'Recovery' end as pathway,
            case when r.started_on is not null then r.started_on
                when r.course = 'OneOff' then r.attended_on
                when r.status = 'Completed' then coalesce(r.attended_on, r.ended_on) end as started_on
        from care.service_referrals r
        join directory.services v on v.code = r.service_code
        join agreed a on a.client_code = r.client_code
        where r.made_on <= a.until
    ),
    sent as (
        select s.client_code, s.service_code, s.made_on, s.pathway,
            case when s.started_on <= s.until then s.started_on end as started_on from steps s
    ),
    clients as (
        select s.client_code, (array_agg(s.pathway order by s.made_on, s.pathway) filter (where s.pathway is not null))[1] as pathway,
            (array_agg(s.started_on - s.made_on order by s.started_on, s.made_on) filter (where s.started_on is not null))[1] as days
        from sent s
        group by s.client_code
    ),
    facts as (
        select n.month, n.ward_code, 'Introduced' as measure, null::int as wait from introduced n
        union all
        select n.month, n.ward_code, 'Contacted', n.hours from introduced n where n.contacted
        union all
        select n.month, n.ward_code, 'Consented', null from introduced n where n.code is not null
        union all
        select n.month, n.ward_code, 'Referred', null from introduced n join clients c on c.client_code = n.code
        union all
        select n.month, n.ward_code, 'Started', c.days from introduced n join clients c on c.client_code = n.code where c.days is not null
        union all
        select n.month, n.ward_code, coalesce(c.pathway, 'Neither'), null
        from introduced n left join clients c on c.client_code = n.code
        where n.code is not null
        union all
        select n.month, n.ward_code, c.pathway || '.Started', min(s.started_on - s.made_on)
        from introduced n join clients c on c.client_code = n.code join sent s on s.client_code = c.client_code and s.pathway = c.pathway
        where s.started_on is not null
        group by n.month, n.ward_code, n.code, c.pathway
        union all
        select n.month, n.ward_code, 'Service.' || s.service_code, null
        from introduced n join sent s on s.client_code = n.code
        where s.pathway is null
        group by n.month, n.ward_code, n.code, s.service_code
        union all
        select n.month, n.ward_code, 'Service.' || s.service_code || '.Started', min(s.started_on - s.made_on)
        from introduced n join sent s on s.client_code = n.code
        where s.pathway is null and s.started_on is not null
        group by n.month, n.ward_code, n.code, s.service_code
    )
    select f.month, f.ward_code, f.measure, count(*)::int, coalesce(array_agg(f.wait) filter (where f.wait is not null), '{}')
    from facts f
    group by f.month, f.ward_code, f.measure;
end $$;
