-- Who has seen a client's record, one line for a day and a role, latest first: as a client reads it. What a person asks
-- within a moment is one look, however many use cases the page sends. Looking at this list is no look at the record.
create or replace function audit.seen_days(client text, since timestamptz, until timestamptz, skip bigint, take int)
returns table (
    day date, role text, own boolean, looks int, use_cases text[], refusals int, refused_at timestamptz, emergency_at timestamptz,
    night_at timestamptz, elsewhere_at timestamptz, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    whole boolean := sec.everywhere('Read', 'Audit');
    known care.clients;
    moment interval := (select l.lasts from sec.limits l where l.name = 'OneLook');
begin
    if not whole and not exists (select from care.clients c where c.code = client and c.ward_code = any (sec.reach('Read', 'Care'))) then
        return;
    end if;

    perform set_config('app.any_ward', 'yes', true);
    select c.* into known from care.clients c where c.code = client;
    perform set_config('app.any_ward', '', true);

    return query
        with asked as (
            select e.at, e.role, e.use_case, e.account_id, c.outcome is not distinct from 'Refused' as refused,
                e.reason like 'break\_glass%' as emergency, audit.at_night(e.at) as night,
                -- Who answers for wards, and not for this one.
                exists (select from accounts.account_wards w where w.account_id = e.account_id)
                    and not exists (select from accounts.account_wards w
                        where w.account_id = e.account_id and w.ward_code = known.ward_code) as elsewhere,
                lag(e.at) over (partition by e.account_id, c.outcome is not distinct from 'Refused' order by e.at, e.id) as before
            from audit.seen_entries(client, since, until, whole) e
            left join audit.closings c on c.entry_id = e.id
            where e.use_case not in ('WhoHasSeen', 'WhoHasSeenByDay'))
        select (a.at at time zone 'Asia/Ho_Chi_Minh')::date, a.role, a.account_id is not distinct from known.coordinator_id,
            (count(*) filter (where not a.refused and (a.before is null or a.at >= a.before + moment)))::int,
            coalesce(array_agg(distinct a.use_case) filter (where not a.refused), '{}'),
            (count(*) filter (where a.refused))::int,
            min(a.at) filter (where a.refused),
            min(a.at) filter (where not a.refused and a.emergency),
            min(a.at) filter (where not a.refused and a.night),
            min(a.at) filter (where not a.refused and a.elsewhere),
            count(*) over ()
        from asked a
        group by 1, 2, 3
        order by 1 desc, 2, 3
        offset skip limit take;
end $$;
