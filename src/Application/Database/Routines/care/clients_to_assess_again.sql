-- Clients of a coordinator, or of the actor's wards, with an assessment to be done again by a day: those longest due
-- first. It names the clients and nothing else; what is due is read afterwards under a read ticket that names them.
-- HIV is never in a list.
create or replace function care.clients_to_assess_again(until date, whose uuid, most int) returns table (client_code text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    perform audit.on_record(array['GetToday']);

    return query
        select t.client_code
        from care.assessments t
        join care.clients c on c.code = t.client_code
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = t.category and g.reach = 'OwnWards'
        where t.next_due_on <= until and t.status in ('Complete', 'Signed') and t.category <> 'Hiv' and t.ward_code = any (a.ward_codes)
          and c.status in ('Enrolled', 'Active') and (whose is null or c.coordinator_id = whose)
          and (g.consent is null or exists (
                select from care.consents k
                where k.client_code = t.client_code and k.purpose = g.consent
                  and care.in_force(k, a.at)))
          and not exists (
                select from care.assessments later
                where later.client_code = t.client_code and later.instrument_code = t.instrument_code
                  and later.status in ('Complete', 'Signed') and later.answered_at > t.answered_at)
        group by t.client_code
        order by min(t.next_due_on), t.client_code
        limit most;
end $$;
