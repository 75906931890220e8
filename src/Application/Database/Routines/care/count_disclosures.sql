-- How many disclosures there are about a client of the actor's wards, those that no consent opens any more included:
-- so that an account that leaves some out says how many. Never what they are.
create or replace function care.count_disclosures(client text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select count(*) from care.disclosures d where d.client_code = client and d.ward_code = any (sec.reach('Read', 'Care')));
end $$;
