-- The read ticket: the clients named by the actor's own entry, committed by an earlier transaction, at most five
-- minutes ago.
create or replace function audit.shown() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return audit.shown_to(sec.actor());
end $$;
