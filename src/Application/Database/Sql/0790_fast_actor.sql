-- The same answer, a third sooner: a function in SQL that cannot be inlined is started anew at every call, one in PL/pgSQL is not. Every policy asks it.
create or replace function sec.actor() returns sec.actor
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return sec.verify(current_setting('app.actor', true));
end $$;
