-- What one rule sees among the entries of a time. An opening is a read that is about one client. What comes too often
-- within a time is counted in one walk along the trail, and whether an entry was refused is asked of that entry
-- alone: after any number of requests in an hour, the reviewer who looks waits for no more than a moment.
create or replace function audit.detect(rule audit.rules, since timestamptz, until timestamptz)
returns table (account_id uuid, day date, first_at timestamptz, last_at timestamptz, occurrences int, client_codes text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    span interval := make_interval(mins => rule.minutes);
    -- An entry just so long ago is no longer within the time.
    within interval := span - interval '1 microsecond';
    zone constant text := 'Asia/Ho_Chi_Minh';
    -- Who reads the records of clients, and who knows them by name.
    readers constant text[] := array(select g.role from sec.access_grants g where g.operation = 'Read' and g.category = 'Care');
    knowers constant text[] := array(select g.role from sec.access_grants g where g.operation = 'Read' and g.category = 'Identity');
begin
    case rule.code
    when 'ManyClients' then
        return query
            with reads as (
                -- A client counts from being opened until opened again, which counts in turn, or until the time is over.
                select n.account_id, n.at,
                    least(lead(n.at) over (partition by n.account_id, n.client_codes[1] order by n.at), n.at + span) as gone_at
                from audit.entries n
                where n.at > since - span and n.at <= until and n.operation = 'Read' and cardinality(n.client_codes) = 1
                  and n.role = any (readers)),
            counted as (
                select t.account_id, t.at, t.more, (sum(t.more) over (partition by t.account_id order by t.at))::int as clients
                from (select r.account_id, r.at, 1 as more from reads r union all select r.account_id, r.gone_at, -1 from reads r) t),
            most as (
                select distinct on (c.account_id, (c.at at time zone zone)::date) c.account_id, (c.at at time zone zone)::date as day,
                    c.at, c.clients
                from counted c
                where c.more > 0 and c.at > since and c.clients >= rule.threshold
                order by c.account_id, (c.at at time zone zone)::date, c.clients desc, c.at)
            select m.account_id, m.day, w.first_at, m.at, m.clients, w.codes
            from most m
            cross join lateral (
                select min(o.at) as first_at, array_agg(distinct o.client_codes[1]) as codes
                from audit.entries o
                where o.account_id = m.account_id and o.at > m.at - span and o.at <= m.at
                  and o.operation = 'Read' and cardinality(o.client_codes) = 1) w;
    when 'SearchBurst' then
        return query
            select distinct on (o.account_id, (o.at at time zone zone)::date)
                o.account_id, (o.at at time zone zone)::date, o.first_at, o.at, o.searches, '{}'::text[]
            from (
                select n.account_id, n.at, first_value(n.at) over w as first_at, (count(*) over w)::int as searches
                from audit.entries n
                where n.at > since - span and n.at <= until and n.use_case = 'SearchClients'
                window w as (partition by n.account_id order by n.at range within preceding)) o
            where o.at > since and o.searches >= rule.threshold
            order by o.account_id, (o.at at time zone zone)::date, o.searches desc, o.at;
    when 'NightReads' then
        return query
            select e.account_id, (e.at at time zone zone - interval '12 hours')::date, min(e.at), max(e.at),
                count(distinct e.client_codes[1])::int, array_agg(distinct e.client_codes[1])
            from audit.entries e
            where e.at > since - interval '12 hours' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
              and e.role = any (readers)
              and (e.at at time zone zone - interval '22 hours')::time < time '00:00' + span
            group by e.account_id, (e.at at time zone zone - interval '12 hours')::date
            having count(distinct e.client_codes[1]) >= rule.threshold;
    when 'LookedWithoutActing' then
        -- Days for which there was time enough to act.
        return query
            select o.account_id, o.day, min(o.first_at), max(o.last_at), count(*)::int, array_agg(o.code order by o.code)
            from (
                select e.account_id, e.client_codes[1] as code, (e.at at time zone zone)::date as day, min(e.at) as first_at,
                    max(e.at) as last_at
                from audit.entries e
                where e.at > since - span - interval '1 day' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
                  and e.role = any (knowers)
                group by e.account_id, e.client_codes[1], (e.at at time zone zone)::date) o
            where ((o.day + 1)::timestamp at time zone zone) + span <= until
              and ((o.day + 1)::timestamp at time zone zone) + span > since
              and not exists (select from care.clients c where c.code = o.code and c.coordinator_id = o.account_id)
              and not exists (
                select from audit.entries t
                where t.account_id = o.account_id and t.operation = 'Write' and t.client_codes = array[o.code]
                  and t.at > o.first_at - interval '30 days' and t.at <= o.last_at + span)
            group by o.account_id, o.day
            having count(*) >= rule.threshold;
    when 'SameSurname' then
        -- Supervisors see codes, no names: whose record they open by chance they cannot know.
        return query
            select l.account_id, l.day, min(w.first_at), max(l.at), sum(w.visits)::int, array_agg(l.code order by l.code)
            from (
                select e.account_id, e.client_codes[1] as code, (e.at at time zone zone)::date as day, max(e.at) as at
                from audit.entries e
                where e.at > since and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1 and e.role = any (knowers)
                group by e.account_id, e.client_codes[1], (e.at at time zone zone)::date) l
            join accounts.accounts a on a.id = l.account_id
            join vault.people p on p.client_code = l.code
                and lower(sec.unaccent(split_part(p.full_name, ' ', 1))) = lower(sec.unaccent(split_part(a.full_name, ' ', 1)))
            cross join lateral (
                select count(distinct date_bin('10 minutes', o.at, 'epoch'))::int as visits, min(o.at) as first_at
                from audit.entries o
                where o.account_id = l.account_id and o.at > l.at - span and o.at <= l.at and o.operation = 'Read'
                    and o.client_codes = array[l.code]) w
            where w.visits >= rule.threshold
              and not exists (select from care.clients c where c.code = l.code and c.coordinator_id = l.account_id)
              and not exists (
                select from audit.entries t
                where t.account_id = l.account_id and t.operation = 'Write' and t.client_codes = array[l.code]
                    and t.at > l.at - interval '30 days' and t.at <= until)
            group by l.account_id, l.day;
    when 'RepeatedRefusals' then
        return query
            with refused as (
                select n.account_id, n.at, n.client_codes
                from audit.entries n
                where n.at > since - span and n.at <= until and n.operation <> 'SignIn' and n.account_id is not null
                  and (select c.outcome from audit.closings c where c.entry_id = n.id) = 'Refused'),
            most as (
                select distinct on (o.account_id, (o.at at time zone zone)::date) o.account_id, (o.at at time zone zone)::date as day,
                    o.first_at, o.at, o.refusals
                from (
                    select r.account_id, r.at, first_value(r.at) over w as first_at, (count(*) over w)::int as refusals
                    from refused r
                    window w as (partition by r.account_id order by r.at range within preceding)) o
                where o.at > since and o.refusals >= rule.threshold
                order by o.account_id, (o.at at time zone zone)::date, o.refusals desc, o.at)
            select m.account_id, m.day, m.first_at, m.at, m.refusals,
                array(
                    select distinct unnest(r.client_codes) from refused r where r.account_id = m.account_id
                        and r.at between m.first_at and m.at)
            from most m;
    end case;
end $$;
