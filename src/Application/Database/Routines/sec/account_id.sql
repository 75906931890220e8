-- The account of the actor.
create or replace function sec.account_id() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (sec.actor()).account_id $$;
