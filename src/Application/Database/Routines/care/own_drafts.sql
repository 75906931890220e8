-- The assessments that the actor began and has not finished, for the actor's worklist. Of those about health only
-- where the client's consent is in force, and never an answer: to read one still takes a read ticket that names the
-- client.
create or replace function care.own_drafts(most int) returns table (id uuid, client_code text, instrument_code text, saved_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    perform audit.on_record(array['GetToday']);

    return query
        select t.id, t.client_code, t.instrument_code, t.saved_at
        from care.assessments t
        join sec.access_grants g on g.role = a.role and g.operation = 'Write' and g.category = t.category and g.reach = 'OwnWards'
        where t.started_by = a.account_id and t.status = 'Started' and t.ward_code = any (a.ward_codes)
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = t.client_code and c.purpose = g.consent
                  and care.in_force(c, a.at)))
        order by t.saved_at
        limit most;
end $$;
