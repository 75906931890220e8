-- Says how the use case of the actor's entry ended.
create or replace function audit.close(token text, outcome text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.closings (entry_id, outcome)
    select e.id, outcome from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;
