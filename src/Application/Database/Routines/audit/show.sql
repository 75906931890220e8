-- Adds the clients whom a list is about to show to the actor's entry; whom the actor cannot reach no list shows.
create or replace function audit.show(token text, client_codes text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.verify(token);
    acting text := set_config('app.actor', token, true);
begin
    insert into audit.showings (entry_id, client_codes)
    select e.id, coalesce(audit.within_reach(a, e.operation, e.category, show.client_codes), '{}')
    from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;
