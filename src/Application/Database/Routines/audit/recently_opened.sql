-- The clients that the actor opened last, from the actor's own trail.
create or replace function audit.recently_opened(most int) returns table (client_code text, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select opened.code, max(opened.at)
        from (
            select e.client_codes[1] as code, e.at
            from audit.entries e
            where e.account_id = a.account_id and cardinality(e.client_codes) = 1 and e.id is distinct from a.entry_id
            order by e.at desc
            limit 300) opened
        group by opened.code
        order by max(opened.at) desc
        limit most;
end $$;
