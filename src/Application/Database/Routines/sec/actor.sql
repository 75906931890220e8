-- The actor of this transaction. No actor is an error, never an empty answer. Written in PL/pgSQL, since a function
-- in SQL that cannot be inlined is started anew at every call.
create or replace function sec.actor() returns sec.actor
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return sec.verify(current_setting('app.actor', true));
end $$;
