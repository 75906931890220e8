-- For who is about to withdraw it: by their ids alone, and only of a consent that they may see.
create or replace function care.rests_on(consent uuid) returns table (id uuid, goes_on boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, r.goes_on from care.consents c, care.resting(c) r where c.id = rests_on.consent
$$;
