-- No login makes of an account one that sees, nor enables one: only the owner's routines do, by accounts.decide.
create or replace function accounts.keep_keys() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not pg_has_role(current_user, 'cm_owner', 'usage') and accounts.sees(new.role) and not coalesce(
        case tg_op
            when 'INSERT' then new.disabled_at is not null
            else new.role = old.role and (new.disabled_at is not null or old.disabled_at is null)
        end, false)
    then
        raise exception 'this takes two people' using errcode = '42501';
    end if;

    return new;
end $$;
