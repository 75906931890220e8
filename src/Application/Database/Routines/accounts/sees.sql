-- Whether people of this role see clients, or hold the second key: what makes such a person takes two.
create or replace function accounts.sees(role text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from sec.access_grants g
        where g.role = sees.role and (g.operation, g.category) in (('Read', 'Care'), ('Write', 'AccountKey')))
$$;
