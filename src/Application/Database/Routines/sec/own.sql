-- Whether the actor may do this to its own rows, and so which account's rows those are.
create or replace function sec.own(op text, what text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    return case when exists (
            select from sec.access_grants g
            where g.role = a.role and g.operation = op and g.category = what and g.reach = 'Own')
        then a.account_id end;
end $$;
