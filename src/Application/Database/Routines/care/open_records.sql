-- Of the clients named by the actor's read ticket, those whose consent in force opens this kind of data to the
-- actor's role, for roles that read it in their own wards; no role reads it elsewhere. Planned once for a connection:
-- a new plan at every call cost a quarter of a millisecond, eight times for one client opened.
create or replace function care.open_records(op text, what text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    a sec.actor := sec.actor();
    named text[] := audit.shown_to(a);
begin
    if cardinality(named) = 0 then
        return '{}';
    end if;

    return coalesce((
        select case when g.consent is null then named else array(
            select c.client_code
            from care.consents c
            where c.client_code = any (named) and c.purpose = g.consent
              and care.in_force(c, a.at)) end
        from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what and g.reach = 'OwnWards'), '{}');
end $$;
