-- What left on a demand is what two people granted, and no more.
create or replace function care.disclosed_on_demand() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if new.demand_id is not null and not exists (
        select from care.demands d
        where d.id = new.demand_id and d.client_code = new.client_code and d.status in ('Partial', 'Granted', 'Released')
            and new.facts <@ d.granted)
    then
        raise exception 'not granted' using errcode = '23514', constraint = 'disclosures_granted';
    end if;

    return new;
end $$;
