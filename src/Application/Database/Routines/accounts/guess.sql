-- Counts a guess before it is looked at. Answers how many there were since the last right one, or null when it comes too soon after the one
-- before and is not to be looked at: after the n-th guess the n-th of these waits must pass, after more the last. What was not guessed
-- at for a day is forgotten.
create or replace function accounts.guess(whose bytea, moment timestamptz, waits interval[]) returns int
language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from accounts.guesses g where g.key in (
        select o.key from accounts.guesses o where o.at < moment - interval '1 day' order by o.at limit 10 for update skip locked);
    insert into accounts.guesses as g (login, key, tried, at) values (session_user, whose, 1, moment)
    on conflict (login, key) do update set
        tried = case when g.at < moment - interval '1 day' then 1 else g.tried + 1 end, at = greatest(g.at, moment)
        where g.at + waits[least(g.tried, cardinality(waits))] <= greatest(g.at, moment)
    returning tried;
$$;
