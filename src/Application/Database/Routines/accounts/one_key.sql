-- Whether one person alone may give this account wards or a way in. Waits for a decision about it that is being made.
create or replace function accounts.one_key(account uuid) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select not accounts.sees(a.role) from accounts.accounts a where a.id = account for share
$$;
