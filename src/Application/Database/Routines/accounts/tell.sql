-- Tells what happens to an account that sees: its holder, those who look after one of its wards, and the reviewers.
create or replace function accounts.tell(about uuid, event text, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into accounts.notices (account_id, about_id, event, at)
    select r.id, about, event, moment
    from accounts.accounts r
    where exists (select from accounts.accounts a where a.id = about and accounts.sees(a.role))
      and (r.id = about
        or r.disabled_at is null and exists (
            select from sec.access_grants g
            where g.role = r.role and g.operation = 'Write' and g.category = 'AccountKey'
              and (g.reach = 'Everywhere' or exists (
                select from accounts.account_wards w join accounts.account_wards o on o.ward_code = w.ward_code
                where w.account_id = r.id and o.account_id = about))))
$$;
