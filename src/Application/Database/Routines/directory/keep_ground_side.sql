-- The next version stands on the side where the first one stood.
create or replace function directory.keep_ground_side() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from directory.ground_rules r where r.code = new.code and r.category <> new.category) then
        raise exception 'a ground stays on its side of the barrier' using errcode = '23514', constraint = 'ground_rules_side';
    end if;

    return new;
end $$;
