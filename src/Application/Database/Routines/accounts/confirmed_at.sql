-- When the actor last gave the password in this session of the actor's own. A token of another system is no person who
-- gave one.
create or replace function accounts.confirmed_at(session bytea) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(s.confirmed_at, s.started_at) from accounts.sessions s
    where s.secret_hash = session and s.kind = 'Browser' and s.account_id = (sec.actor()).account_id and s.expires_at > (sec.actor()).at
$$;
