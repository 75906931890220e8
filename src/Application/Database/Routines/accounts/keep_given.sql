-- No login gives a ward or a way in to an account that sees: only the owner's routines do, by accounts.decide.
create or replace function accounts.keep_given() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not pg_has_role(current_user, 'cm_owner', 'usage') and accounts.one_key(new.account_id) is not true then
        raise exception 'this takes two people' using errcode = '42501';
    end if;

    return new;
end $$;
