-- An officer's account never becomes another one, and no other becomes an officer's, for every caller.
create or replace function accounts.keep_sides() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (old.role = 'Officer') is distinct from (new.role = 'Officer') then
        raise exception 'an officer''s account stays one' using errcode = '23514', constraint = 'accounts_sides_check';
    end if;

    return new;
end $$;
