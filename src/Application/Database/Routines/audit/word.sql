-- The word of the trail with this name; one that the code does not know is an error.
create or replace function audit.word(use_case text) returns audit.use_cases
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    found audit.use_cases;
begin
    select u.* into found from audit.use_cases u where u.name = use_case and u.current;
    if found.name is null then
        raise exception 'no word of the trail' using errcode = '22023';
    end if;

    return found;
end $$;
