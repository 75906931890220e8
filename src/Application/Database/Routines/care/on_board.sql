-- The board shows service referrals of several clients, and health rows exist only under a read ticket that names
-- them. This function, with care.board_page and care.board_counts, says whose rows stand on a page of the board, so
-- that the ticket can be written before anything is read, and how many there are. They never say what they are, and they say it to
-- whoever is on record as looking at the board or the day's work.
create or replace function care.on_board(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date)
returns table (id uuid, client_code text, stage text, due_on date, status_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    perform audit.on_record(array['ShowServiceBoard', 'GetToday']);

    return query
        select r.id, r.client_code, r.stage, r.due_on, r.status_on
        from care.service_referrals r
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = r.category and g.reach = 'OwnWards'
        where r.ward_code = any (a.ward_codes)
          and r.stage = any (on_board.stages)
          and (on_board.ward is null or r.ward_code = on_board.ward)
          and (on_board.service is null or r.service_code = on_board.service)
          and (on_board.provider is null or r.provider_id = on_board.provider)
          and (on_board.coordinator is null or r.coordinator_id = on_board.coordinator)
          and (r.stage not in ('Completed', 'Unsuccessful') or r.status_on >= on_board.ended_since)
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = r.client_code and c.purpose = g.consent
                  and care.in_force(c, a.at)));
end $$;
