-- The client whose record the actor reads in an emergency: the one that the actor's own entry is about, committed
-- before and saying so. Only kinds of data that the role reads in its own wards; nothing may be written, and no list
-- shows the client. Whether there is an emergency at all is asked first, as hardly ever there is one.
create or replace function care.emergency(what text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    opened text;
begin
    select e.client_code into opened
    from audit.entries t
    join audit.emergencies e on e.account_id = t.account_id and t.client_codes = array[e.client_code]
    join sec.limits l on l.name = 'ReadTicket'
    where t.id = a.entry_id and t.account_id = a.account_id and t.operation = 'Read' and t.reason like 'break\_glass%'
      and t.recorded_at > clock_timestamp() - l.lasts
      and t.xid is distinct from pg_current_xact_id_if_assigned()
      and e.began_at <= a.at and a.at < e.ends_at
    limit 1;

    return case when opened is not null
        and sec.own('Write', 'Emergency') is not null
        and exists (
            select from sec.access_grants g where g.role = a.role and g.operation = 'Read' and g.category = what and g.reach = 'OwnWards')
        then opened end;
end $$;
