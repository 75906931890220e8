-- Whose alerts stand on a page of the day's work, so that the read ticket can be written before anything is read: see
-- care.on_board. For a supervisor only those that were escalated or not taken on in time.
create or replace function care.open_alerts(only_unanswered boolean, now timestamptz, skip bigint, take int)
returns table (id uuid, client_code text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    perform audit.on_record(array['GetToday']);

    return query
        select s.id, s.client_code, count(*) over ()
        from care.safety_alerts s
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = s.category and g.reach = 'OwnWards'
        join care.clients k on k.code = s.client_code
        where s.ward_code = any (a.ward_codes)
          and s.status <> 'Resolved'
          and k.status <> 'Deceased'
          and (not open_alerts.only_unanswered or s.status = 'Escalated' or (s.status = 'Open' and s.due_at < open_alerts.now))
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = s.client_code and c.purpose = g.consent
                  and care.in_force(c, a.at)))
        order by s.status <> 'Open', s.due_at, s.id
        limit open_alerts.take offset open_alerts.skip;
end $$;
