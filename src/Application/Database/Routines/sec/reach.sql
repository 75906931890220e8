-- The wards in which the actor may do this to this kind of data. Policies ask it once a statement, not once a row.
create or replace function sec.reach(op text, what text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    return case when exists (
            select from sec.access_grants g
            where g.role = a.role and g.operation = op and g.category = what and g.reach = 'OwnWards')
        then a.ward_codes else '{}'::text[] end;
end $$;
