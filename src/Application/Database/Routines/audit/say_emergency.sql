-- What is done about the client while the emergency lasts says so in the trail, whichever use case does it.
create or replace function audit.say_emergency() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.reason is distinct from 'break_glass' and exists (
        select from audit.emergencies e
        where e.account_id = new.account_id and e.client_code = new.client_codes[1] and e.began_at <= new.at and new.at < e.ends_at)
    then
        new.reason := left(concat_ws(': ', 'break_glass', new.reason), 500);
    end if;

    return new;
end $$;
