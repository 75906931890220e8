-- A window is looked at once for each minute that has something in it, not once for each entry: somebody who asks for thousands of things in an hour is seen as
-- well, and costs the reviewer who looks no more than a moment.

create or replace function audit.signs(rule audit.rules, since timestamptz, until timestamptz)
returns table (account_id uuid, day date, first_at timestamptz, last_at timestamptz, occurrences int, client_codes text[])
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    span interval := make_interval(mins => rule.minutes);
    zone constant text := 'Asia/Ho_Chi_Minh';
begin
    case rule.code
    when 'ManyClients' then
        return query
            select distinct on (e.account_id, (e.at at time zone zone)::date)
                e.account_id, (e.at at time zone zone)::date, w.first_at, e.at, w.clients, w.codes
            from (
                select n.account_id, max(n.at) as at
                from audit.entries n
                where n.at > since and n.at <= until and n.operation = 'Read' and cardinality(n.client_codes) = 1 and n.role in ('Coordinator', 'Supervisor')
                group by n.account_id, date_bin('1 minute', n.at, 'epoch')) e
            cross join lateral (
                select count(distinct o.client_codes[1])::int as clients, min(o.at) as first_at, array_agg(distinct o.client_codes[1]) as codes
                from audit.entries o
                where o.account_id = e.account_id and o.at > e.at - span and o.at <= e.at
                  and o.operation = 'Read' and cardinality(o.client_codes) = 1) w
            where w.clients >= rule.threshold
            order by e.account_id, (e.at at time zone zone)::date, w.clients desc, e.at;
    when 'SearchBurst' then
        return query
            select distinct on (e.account_id, (e.at at time zone zone)::date)
                e.account_id, (e.at at time zone zone)::date, w.first_at, e.at, w.searches, '{}'::text[]
            from (
                select n.account_id, max(n.at) as at
                from audit.entries n
                where n.at > since and n.at <= until and n.use_case = 'SearchClients'
                group by n.account_id, date_bin('1 minute', n.at, 'epoch')) e
            cross join lateral (
                select count(*)::int as searches, min(o.at) as first_at
                from audit.entries o
                where o.account_id = e.account_id and o.at > e.at - span and o.at <= e.at and o.use_case = 'SearchClients') w
            where w.searches >= rule.threshold
            order by e.account_id, (e.at at time zone zone)::date, w.searches desc, e.at;
    when 'NightReads' then
        return query
            select e.account_id, (e.at at time zone zone - interval '12 hours')::date, min(e.at), max(e.at),
                count(distinct e.client_codes[1])::int, array_agg(distinct e.client_codes[1])
            from audit.entries e
            where e.at > since - interval '12 hours' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
              and e.role in ('Coordinator', 'Supervisor')
              and (e.at at time zone zone - interval '22 hours')::time < time '00:00' + span
            group by e.account_id, (e.at at time zone zone - interval '12 hours')::date
            having count(distinct e.client_codes[1]) >= rule.threshold;
    when 'LookedWithoutActing' then
        -- Days for which there was time enough to act.
        return query
            select o.account_id, o.day, min(o.first_at), max(o.last_at), count(*)::int, array_agg(o.code order by o.code)
            from (
                select e.account_id, e.client_codes[1] as code, (e.at at time zone zone)::date as day, min(e.at) as first_at, max(e.at) as last_at
                from audit.entries e
                where e.at > since - span - interval '1 day' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
                  and e.role = 'Coordinator'
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
                where e.at > since and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1 and e.role = 'Coordinator'
                group by e.account_id, e.client_codes[1], (e.at at time zone zone)::date) l
            join accounts.accounts a on a.id = l.account_id
            join vault.people p on p.client_code = l.code
                and lower(sec.unaccent(split_part(p.full_name, ' ', 1))) = lower(sec.unaccent(split_part(a.full_name, ' ', 1)))
            cross join lateral (
                select count(distinct date_bin('10 minutes', o.at, 'epoch'))::int as visits, min(o.at) as first_at
                from audit.entries o
                where o.account_id = l.account_id and o.at > l.at - span and o.at <= l.at and o.operation = 'Read' and o.client_codes = array[l.code]) w
            where w.visits >= rule.threshold
              and not exists (select from care.clients c where c.code = l.code and c.coordinator_id = l.account_id)
              and not exists (
                select from audit.entries t
                where t.account_id = l.account_id and t.operation = 'Write' and t.client_codes = array[l.code] and t.at > l.at - interval '30 days' and t.at <= until)
            group by l.account_id, l.day;
    when 'RepeatedRefusals' then
        return query
            select distinct on (e.account_id, (e.at at time zone zone)::date)
                e.account_id, (e.at at time zone zone)::date, w.first_at, e.at, w.refusals, w.codes
            from (
                select n.account_id, max(n.at) as at
                from audit.entries n
                join audit.closings c on c.entry_id = n.id and c.outcome = 'Refused'
                where n.at > since and n.at <= until and n.operation <> 'SignIn' and n.account_id is not null
                group by n.account_id, date_bin('1 minute', n.at, 'epoch')) e
            cross join lateral (
                select count(*)::int as refusals, min(o.at) as first_at,
                    array(select distinct unnest(string_to_array(string_agg(array_to_string(o.client_codes, ','), ','), ','))) as codes
                from audit.entries o
                join audit.closings d on d.entry_id = o.id and d.outcome = 'Refused'
                where o.account_id = e.account_id and o.at > e.at - span and o.at <= e.at and o.operation <> 'SignIn') w
            where w.refusals >= rule.threshold
            order by e.account_id, (e.at at time zone zone)::date, w.refusals desc, e.at;
    end case;
end $$;
