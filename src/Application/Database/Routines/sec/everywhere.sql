-- Whether the actor may do this to this kind of data everywhere.
create or replace function sec.everywhere(op text, what text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    return exists (
        select from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what and g.reach = 'Everywhere');
end $$;
