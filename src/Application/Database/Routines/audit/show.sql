-- Adds the clients whom a list is about to show to the actor's entry.
create or replace function audit.show(token text, client_codes text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.showings (entry_id, client_codes)
    select e.id, show.client_codes from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;
