-- Whose clocks stand on a page of the day's work, so that the read ticket can be written before anything is read: see
-- care.on_board.
create or replace function care.due_clocks(coordinator uuid, before timestamptz, skip bigint, take int)
returns table (id uuid, client_code text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    perform audit.on_record(array['GetToday']);

    return query
        select c.id, c.client_code, count(*) over ()
        from care.legal_clocks c
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = c.category and g.reach = 'OwnWards'
        join care.clients k on k.code = c.client_code
        where c.ward_code = any (a.ward_codes)
          and c.state = 'Running'
          and c.due_at < due_clocks.before
          and k.status not in ('Deceased', 'Withdrawn')
          and (due_clocks.coordinator is null or k.coordinator_id = due_clocks.coordinator)
          and (g.consent is null or exists (
                select from care.consents s
                where s.client_code = c.client_code and s.purpose = g.consent
                  and care.in_force(s, a.at)))
        order by c.due_at, c.id
        limit due_clocks.take offset due_clocks.skip;
end $$;
